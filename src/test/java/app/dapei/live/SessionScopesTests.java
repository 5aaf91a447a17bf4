package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class SessionScopesTests {

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms rooms;

    @Autowired
    LiveSessions sessions;

    @Autowired
    SessionStore store;

    @Autowired
    SessionScopes scopes;

    Shop shop;
    LiveSession session;

    @BeforeEach
    void planSession() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        session = sessions.plan(rooms.add("直播间").id(), "周三专场", Instant.parse("2026-11-22T12:00:00Z"));
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    @Test
    void offersSessionsThatHaveBegunWithTheirTimeOnTheAir() {
        assertThat(scopes.choices(shop.id())).isEmpty();
        var begin = Instant.parse("2026-11-22T12:05:00Z");
        store.started(session, begin);
        store.ended(session, begin.plusSeconds(7200));
        var choice = scopes.choices(shop.id()).getFirst();
        assertThat(choice.label()).isEqualTo("周三专场");
        var time = scopes.limits(shop.id(), choice.key()).orElseThrow().times().getFirst();
        assertThat(time.contains(begin)).isTrue();
        assertThat(time.contains(begin.plusSeconds(7200))).isFalse();
        assertThat(scopes.limits(shop.id(), "no number")).isEmpty();
    }

    @Test
    void hidesOneShopsSessionsFromAnother() {
        store.started(session, Instant.parse("2026-11-22T12:05:00Z"));
        long other = acting.newShop().id();
        assertThat(scopes.choices(other)).isEmpty();
        assertThat(scopes.limits(other, Long.toString(session.id()))).isEmpty();
    }
}
