package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class RoomsModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms shopRooms;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    Shop shop;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.HOST);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void findsARoomByItsCode() {
        var made = shopRooms.add(" 晚八点 ");
        var found = rooms.find(made.code()).orElseThrow();
        assertThat(found).isEqualTo(made);
        assertThat(found.name()).isEqualTo("晚八点");
        assertThat(found.shopId()).isEqualTo(shop.id());
        assertThat(found.open()).isTrue();
        assertThat(rooms.find(new RoomCode("nosuchroom"))).isEmpty();
    }

    @Test
    void opensAndClosesARoomOnTheRecord() {
        var room = shopRooms.add("直播间");
        shopRooms.close(room.id());
        shopRooms.close(room.id());
        assertThat(rooms.find(room.code()).orElseThrow().open()).isFalse();
        shopRooms.open(room.id());
        assertThat(rooms.find(room.code()).orElseThrow().open()).isTrue();
        assertThat(jdbc.sql("select act from audit_entry where shop_id = ? order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("ROOM_ADDED", "ROOM_CLOSED", "ROOM_OPENED");
    }

    @Test
    void hidesOneShopsRoomsFromAnother() {
        var room = shopRooms.add("直播间");
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(shopRooms.all()).isEmpty();
        assertThatThrownBy(() -> shopRooms.close(room.id())).isInstanceOf(UnknownRoomException.class);
        assertThatThrownBy(() -> shopRooms.rename(room.id(), "别家")).isInstanceOf(UnknownRoomException.class);
    }

    @Test
    void letsAnAnalystLookButNotAct() {
        var room = shopRooms.add("直播间");
        acting.signIn(shop, Role.ANALYST);
        assertThat(shopRooms.all()).containsExactly(room);
        assertThatThrownBy(() -> shopRooms.add("另一间")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shopRooms.close(room.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesACodeThatIsTakenAndABlankName() {
        var code = new RoomCode("mine-" + shop.code());
        rooms.add(shop.id(), code, "一", "One");
        var other = acting.newShop();
        assertThatThrownBy(() -> rooms.add(other.id(), code, "二", null)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> shopRooms.add("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
