package app.dapei.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.shared.NextStep;
import app.dapei.shared.ui.EmptyState;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoomsViewTests extends PortalViewTest {

    @Autowired
    ShopRooms rooms;

    @Autowired
    FirstRoomStep step;

    @Override
    protected Role role() {
        return Role.HOST;
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }

    private void name(String name) {
        test(find(TextField.class).withTestId("room-name").single()).setValue(name);
        press("save-room");
    }

    @Test
    void makesARoomAndShowsItsAddressAndCode() {
        navigate("rooms", RoomsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
        press("add-room");
        name("Tonight at eight");
        var made = rooms.all().getFirst();
        assertThat(made.name()).isEqualTo("Tonight at eight");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith("/r/" + made.code()));
        assertThat(find(Image.class).all()).anyMatch(image -> image.getSrc().startsWith("data:image/svg+xml"));
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void refusesABlankNameAtTheField() {
        navigate("rooms", RoomsView.class);
        press("add-room");
        name("   ");
        assertThat(find(TextField.class).withTestId("room-name").single().isInvalid())
                .isTrue();
        assertThat(rooms.all()).isEmpty();
    }

    @Test
    void closesARoomAndTakesThatBack() {
        var room = rooms.add("One");
        navigate("rooms", RoomsView.class);
        press("toggle-room");
        assertThat(rooms.all()).extracting(Room::open).containsExactly(false);
        assertThat(find(Span.class).all()).anyMatch(tag -> tag.getText().equals("Closed"));
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(rooms.all()).extracting(Room::open).containsExactly(true);
        assertThat(rooms.all().getFirst().id()).isEqualTo(room.id());
    }

    @Test
    void renamesARoom() {
        rooms.add("One");
        navigate("rooms", RoomsView.class);
        press("rename-room");
        name("Two");
        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().equals("Two"));
    }

    @Test
    void isNotForAnalysts() {
        openAs(shop, Role.ANALYST);
        assertThatThrownBy(() -> navigate("rooms", RoomsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsRoomsOfTheOwnShopOnly() {
        rooms.add("Mine");
        openAs(acting.newShop(), Role.MERCHANT);
        navigate("rooms", RoomsView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void suggestsARoomUntilOneIsOpen() {
        assertThat(step.open()).map(NextStep.Offer::path).contains("rooms");
        var room = rooms.add("One");
        assertThat(step.open()).isEmpty();
        rooms.close(room.id());
        assertThat(step.open()).isPresent();
        acting.signIn(shop, Role.ANALYST);
        assertThat(step.open()).isEmpty();
    }
}
