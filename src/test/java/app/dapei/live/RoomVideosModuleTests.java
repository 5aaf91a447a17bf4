package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class RoomVideosModuleTests {

    private static final String ADDRESS = "https://video.example/live/7.m3u8";

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms rooms;

    @Autowired
    RoomVideos videos;

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void keepsOneAddressPerRoomAndTakesItAway() {
        acting.signIn(acting.newShop(), Role.HOST);
        var room = rooms.add("直播间");
        assertThat(videos.of(room.id())).isEmpty();
        videos.set(room.id(), "https://video.example/old.m3u8");
        videos.set(room.id(), " " + ADDRESS + " ");
        assertThat(videos.of(room.id())).contains(ADDRESS);
        assertThat(videos.shownIn(room)).contains(ADDRESS);
        videos.set(room.id(), "");
        assertThat(videos.of(room.id())).isEmpty();
    }

    @Test
    void hidesTheRoomsOfOneShopFromAnother() {
        acting.signIn(acting.newShop(), Role.HOST);
        var room = rooms.add("直播间");
        videos.set(room.id(), ADDRESS);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(videos.of(room.id())).isEmpty();
        assertThatThrownBy(() -> videos.set(room.id(), "")).isInstanceOf(UnknownRoomException.class);
        assertThat(videos.shownIn(room)).contains(ADDRESS);
    }

    @Test
    void refusesAnAnalyst() {
        var shop = acting.newShop();
        var room = acting.as(shop, Role.HOST, () -> rooms.add("直播间"));
        acting.signIn(shop, Role.ANALYST);
        assertThatThrownBy(() -> videos.set(room.id(), ADDRESS)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://video.example/a.m3u8", "javascript:alert(1)", "https://", "https:///a", "a b"})
    void refusesWhatIsNoSecureAddress(String address) {
        assertThat(RoomVideos.isValid(address)).isFalse();
    }
}
