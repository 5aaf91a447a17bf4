package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.Room;
import app.dapei.live.RoomVideos;
import app.dapei.live.ShopRooms;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The shop's rooms and how viewers get into them. */
@Route("rooms")
@Menu(title = "live.rooms", order = 310, icon = "vaadin:mobile")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ADMIN})
@StyleSheet("live.css")
class RoomsView extends Main implements MainLayout.Titled {

    private final transient ShopRooms rooms;
    private final transient RoomVideos videos;
    private final transient RoomAddress address;
    private final Div list = new Div();
    private final PageHeader header;

    RoomsView(ShopRooms rooms, RoomVideos videos, CurrentShop current, RoomAddress address) {
        this.rooms = rooms;
        this.videos = videos;
        this.address = address;
        addClassName("page");
        list.addClassName("room-list");
        header = new PageHeader(getTranslation("live.rooms"), addButton());
        if (current.idIfAny().isEmpty()) {
            add(new EmptyState(VaadinIcon.SHOP, getTranslation("live.rooms.no-shop")));
            return;
        }
        add(header, list);
        show();
    }

    @Override
    public String titleKey() {
        return "live.rooms";
    }

    private Component addButton() {
        var add = new Button(getTranslation("live.rooms.add"), VaadinIcon.PLUS.create(), click -> askForNew());
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setTestId("add-room");
        return add;
    }

    private void show() {
        var all = rooms.all();
        header.setRemark(getTranslation("live.rooms.count", all.size()));
        list.removeAll();
        all.forEach(room ->
                list.add(new RoomCard(room, address.of(room), this::toggle, this::askForName, this::askForVideo)));
        if (all.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.MOBILE, getTranslation("live.rooms.empty")));
        }
    }

    private void toggle(Room room) {
        change(room, room.open());
        Notifications.undoable(
                getTranslation(
                        room.open() ? "live.rooms.closed-done" : "live.rooms.opened-done", room.name(getLocale())),
                getTranslation("live.rooms.undo"),
                () -> change(room, !room.open()));
    }

    private void change(Room room, boolean close) {
        if (close) {
            rooms.close(room.id());
        } else {
            rooms.open(room.id());
        }
        show();
    }

    private void askForNew() {
        new RoomNameDialog(getTranslation("live.rooms.add"), "", name -> {
                    rooms.add(name);
                    show();
                })
                .open();
    }

    private void askForName(Room room) {
        new RoomNameDialog(getTranslation("live.rooms.rename"), room.name(), name -> {
                    rooms.rename(room.id(), name);
                    show();
                })
                .open();
    }

    private void askForVideo(Room room) {
        new RoomVideoDialog(videos.of(room.id()).orElse(""), address -> {
                    videos.set(room.id(), address);
                    Notifications.done(getTranslation("live.rooms.video-done", room.name(getLocale())));
                })
                .open();
    }
}
