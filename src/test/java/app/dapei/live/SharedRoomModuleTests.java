package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.live.core.Applied;
import app.dapei.live.core.Poll;
import app.dapei.live.core.RoomEvent;
import app.dapei.live.gateway.GatewaySettings;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two nodes, as far as they differ, on one database. */
@ModuleTest
class SharedRoomModuleTests {

    private static final int VOTERS = 200;

    @Autowired
    Acting acting;

    @Autowired
    ShopRooms rooms;

    @Autowired
    LiveSessions sessions;

    @Autowired
    EventLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private LiveSession session;

    @BeforeEach
    void goLive() {
        Shop shop = acting.newShop();
        acting.signIn(shop, Role.HOST);
        var room = rooms.add("直播间");
        var planned = sessions.plan(room.id(), "今晚", Instant.parse("2026-11-22T12:00:00Z"));
        sessions.start(planned.id());
        session = sessions.get(planned.id());
    }

    @AfterEach
    void end() {
        acting.nobody();
    }

    private static GatewaySettings shared(Duration lease) {
        return new GatewaySettings(GatewaySettings.Nodes.POSTGRES, Duration.ofMillis(20), lease);
    }

    private RunningSession node() {
        var turns = new Turns(jdbc, transactions, shared(Duration.ofSeconds(5)));
        return new RunningSession(session, log, turns, clock, change -> {});
    }

    private static RoomEvent vote(Instant at, int viewer) {
        return new RoomEvent.Voted(at, "viewer-" + viewer, "p", viewer % 2);
    }

    @Test
    void twoNodesTakeVotesInForOneRoomAndAgreeOnEachOfThem() throws Exception {
        var one = node();
        var other = node();
        var options = List.of(new Poll.Option("甲", ""), new Poll.Option("乙", ""));
        one.submit(at -> new RoomEvent.PollOpened(at, new Poll("p", "?", options, at.plusSeconds(120), false)))
                .get(10, TimeUnit.SECONDS);
        var answers = new ArrayList<CompletableFuture<Applied>>();
        for (int i = 0; i < VOTERS; i++) {
            int viewer = i;
            // every tenth comes to both nodes, as after a retry
            answers.add((i % 2 == 0 ? one : other).submit(at -> vote(at, viewer)));
            if (i % 10 == 0) {
                answers.add((i % 2 == 0 ? other : one).submit(at -> vote(at, viewer)));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).answer()).isIn(Applied.Answer.DONE, Applied.Answer.ALREADY);
        }
        for (var node : List.of(one, other)) {
            node.submit(RoomEvent.Ticked::new).get(10, TimeUnit.SECONDS);
            assertThat(node.state().poll().votes()).containsExactly(VOTERS / 2, VOTERS / 2);
        }
        one.close();
        other.submit(at -> vote(at, VOTERS)).get(10, TimeUnit.SECONDS);
        assertThat(other.state().poll().votes()).containsExactly(VOTERS / 2 + 1, VOTERS / 2);
        other.close();
    }

    @Test
    void aLeaseIsHeldByOneNodeAndGoesToAnotherWhenItIsNotRenewed() {
        var one = new RoomLeases(jdbc, shared(Duration.ofMinutes(5)));
        var other = new RoomLeases(jdbc, shared(Duration.ofMinutes(5)));
        assertThat(one.renew(session)).isTrue();
        assertThat(other.renew(session)).isFalse();
        assertThat(one.holds(session.id())).isTrue();
        assertThat(other.holds(session.id())).isFalse();
        assertThat(isOrphan(other)).isFalse();
        // the node is gone and renews no more
        jdbc.sql("update room_lease set until = current_timestamp - interval '1' second where session_id = ?")
                .param(session.id())
                .update();
        assertThat(isOrphan(other)).isTrue();
        assertThat(other.renew(session)).isTrue();
        assertThat(one.renew(session)).isFalse();
        assertThat(one.holds(session.id())).isFalse();
        other.give(session);
        assertThat(one.renew(session)).isTrue();
    }

    private boolean isOrphan(RoomLeases asked) {
        return asked.orphans().stream()
                .anyMatch(orphan -> orphan.room().equals(session.room().value()));
    }
}
