package app.dapei.live.ui;

import app.dapei.live.Room;
import app.dapei.shared.ui.Notifications;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** One room: its state, its address to copy or scan, and what may be done with it. */
final class RoomCard extends Composite<Article> {

    private static final String COPY =
            "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true," + " () => false) : false";

    /**
     * @param address where viewers find it, complete
     */
    RoomCard(Room room, String address, Consumer<Room> switchOpen, Consumer<Room> rename, Consumer<Room> video) {
        getContent().addClassNames("panel", "room-card");
        getContent().setTestId("room-" + room.code());
        var facts = new Div(head(room), link(address), actions(room, address, switchOpen, rename, video));
        facts.addClassName("room-facts");
        getContent().add(facts, new QrPicture(address, getTranslation("live.rooms.qr", room.name(getLocale()))));
    }

    private Component head(Room room) {
        var state = new Span(getTranslation(room.open() ? "live.rooms.open" : "live.rooms.closed"));
        state.addClassNames("tag", room.open() ? "positive" : "caution");
        var head = new Div(new H2(room.name(getLocale())), state);
        head.addClassName("room-head");
        return head;
    }

    private Component link(String address) {
        var link = new Anchor(address, address.replaceFirst("^https?://", ""), AnchorTarget.BLANK);
        link.addClassName("room-link");
        return link;
    }

    private Component actions(
            Room room, String address, Consumer<Room> switchOpen, Consumer<Room> rename, Consumer<Room> video) {
        var copy = new Button(getTranslation("live.rooms.copy"), VaadinIcon.COPY_O.create(), click -> copy(address));
        copy.setTestId("copy-room");
        var toggle = new Button(
                getTranslation(room.open() ? "live.rooms.close" : "live.rooms.reopen"),
                click -> switchOpen.accept(room));
        toggle.setTestId("toggle-room");
        var name = new Button(getTranslation("live.rooms.rename"), click -> rename.accept(room));
        name.setTestId("rename-room");
        var picture = new Button(getTranslation("live.rooms.video"), click -> video.accept(room));
        picture.setTestId("video-room");
        var actions = new Div(copy, toggle, name, picture);
        actions.addClassName("room-actions");
        return actions;
    }

    private void copy(String address) {
        getElement().executeJs(COPY, address).then(Boolean.class, copied -> {
            if (copied) {
                Notifications.done(getTranslation("live.rooms.copied"));
            } else {
                Notifications.failure(getTranslation("live.rooms.not-copied"));
            }
        });
    }
}
