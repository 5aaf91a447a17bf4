package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.checkout.Bought;
import app.dapei.checkout.Checkout;
import app.dapei.checkout.Locked;
import app.dapei.checkout.Purchase;
import app.dapei.checkout.Wish;
import app.dapei.live.core.Applied;
import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.LiveItem;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.Poll;
import app.dapei.live.core.UnlockProgress;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.Scripts;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class LiveSessionsModuleTests {

    private static final Instant TONIGHT = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<Poll.Option> OPTIONS =
            List.of(new Poll.Option("帐篷", ""), new Poll.Option("营地灯", new ProductItem(7).toString()));

    @Autowired
    Acting acting;

    @Autowired
    LiveSessions sessions;

    @Autowired
    LiveRooms live;

    @Autowired
    ShopRooms rooms;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk desk;

    @Autowired
    Bundles bundles;

    @Autowired
    Checkout checkout;

    @Autowired
    ScriptDesk scriptDesk;

    @Autowired
    Scripts scripts;

    @Autowired
    ScriptsOnAir onAir;

    @Autowired
    JdbcClient jdbc;

    private Shop shop;
    private Room room;
    private LiveSession session;

    @BeforeEach
    void planSession() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        room = rooms.add("直播间");
        session = sessions.plan(room.id(), " 周三专场 ", TONIGHT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private long product(String sku, @Nullable Integer stock) {
        return catalog.add(
                new ProductDraft(sku, sku, null, null, 10000, 4000L, stock, List.of(), null, ProductState.ACTIVE));
    }

    private UUID publishedBundle(long main, long other) {
        var id = desk.add(
                new BundleDraft("套", null, "", main, 1, List.of(BundleSlot.of(other)), new PriceRule.PercentOff(1000)));
        desk.publish(id, bundles.find(id).orElseThrow().version());
        return id;
    }

    private LiveState state() {
        return sessions.state(session.id());
    }

    private void openPoll(boolean changeable) {
        assertThat(sessions.openPoll(session.id(), "下一个讲什么?", OPTIONS, 60, changeable))
                .isEqualTo(Answer.DONE);
    }

    @Test
    void goesFromPlannedToLiveToOverOnTheRecord() {
        assertThat(session.name()).isEqualTo("周三专场");
        assertThat(session.phase()).isEqualTo(LiveSession.Phase.PLANNED);
        sessions.start(session.id());
        sessions.start(session.id());
        assertThat(sessions.get(session.id()).phase()).isEqualTo(LiveSession.Phase.LIVE);
        assertThat(state().isLive()).isTrue();
        sessions.end(session.id());
        sessions.end(session.id());
        assertThat(sessions.get(session.id()).phase()).isEqualTo(LiveSession.Phase.OVER);
        assertThat(live.stateOf(room)).isEqualTo(LiveState.NOTHING);
        assertThat(jdbc.sql("select act from audit_entry where shop_id = ? and act like 'SESSION%' order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("SESSION_PLANNED", "SESSION_STARTED", "SESSION_ENDED");
    }

    @Test
    void letsOneSessionAtATimeIntoARoom() {
        var second = sessions.plan(room.id(), "第二场", TONIGHT);
        sessions.start(session.id());
        assertThatThrownBy(() -> sessions.start(second.id())).isInstanceOf(RoomOccupiedException.class);
        sessions.end(session.id());
        sessions.start(second.id());
        assertThat(live.stateOf(room).isLive()).isTrue();
        assertThat(sessions.pin(session.id(), new ProductItem(1))).isEqualTo(Answer.NOT_LIVE);
        sessions.end(second.id());
    }

    @Test
    void keepsTheRundownInOrder() {
        var items = List.<LiveItem>of(new ProductItem(1), new ProductItem(2), new ProductItem(3));
        items.forEach(item -> sessions.addItem(session.id(), item));
        sessions.moveUp(session.id(), sessions.rundown(session.id()).get(2));
        assertThat(sessions.rundown(session.id()))
                .extracting(RundownItem::item)
                .containsExactly(items.get(0), items.get(2), items.get(1));
        sessions.removeItem(sessions.rundown(session.id()).get(0));
        assertThat(sessions.rundown(session.id())).hasSize(2);
    }

    @Test
    void standsWhereItWasAfterTheNodeStartsAgain() {
        sessions.start(session.id());
        var main = product("A", 50);
        sessions.pin(session.id(), new ProductItem(main));
        openPoll(false);
        var poll = state().poll().poll().id();
        live.vote(room, "ann", poll, 1).join();
        live.like(room, "ann-p1", 1, 7).join();
        sessions.openUnlock(session.id(), UUID.randomUUID(), 100, Duration.ofMinutes(5));
        live.like(room, "ann-p1", 2, 5).join();
        var before = state();
        live.stop();
        live.start();
        assertThat(state()).isEqualTo(before);
        assertThat(live.like(room, "ann-p1", 2, 5).join().answer()).isEqualTo(Answer.ALREADY);
        assertThat(live.vote(room, "ann", poll, 0).join().answer()).isEqualTo(Answer.ALREADY);
        assertThat(state().likes()).isEqualTo(12);
        sessions.end(session.id());
    }

    @Test
    void countsLikesAndVotesExactlyOnceUnderRetriesFromManyThreads() {
        sessions.start(session.id());
        openPoll(false);
        var poll = state().poll().poll().id();
        var done = new ArrayList<CompletableFuture<Applied>>();
        for (int batch = 1; batch <= 20; batch++) {
            for (int viewer = 0; viewer < 50; viewer++) {
                for (int retry = 0; retry < 2; retry++) {
                    done.add(live.like(room, "v" + viewer, batch, 3));
                }
                done.add(live.vote(room, "v" + viewer, poll, viewer % 2));
            }
        }
        done.forEach(CompletableFuture::join);
        assertThat(state().likes()).isEqualTo(20 * 50 * 3);
        assertThat(state().poll().votes()).containsExactly(25, 25);
        var stored = jdbc.sql("select count(*) from room_event where session_id = ? and kind = 'Voted'")
                .param(session.id())
                .query(Long.class)
                .single();
        assertThat(stored).isEqualTo(50);
        sessions.end(session.id());
    }

    @Test
    void putsTheWinnerOfAPollIntoTheRundown() {
        sessions.start(session.id());
        openPoll(false);
        var poll = state().poll().poll().id();
        live.vote(room, "ann", poll, 1).join();
        sessions.closePoll(session.id(), poll);
        assertThat(sessions.rundown(session.id())).extracting(RundownItem::item).containsExactly(new ProductItem(7));
        sessions.end(session.id());
    }

    @Test
    void letsNothingOnAirThatCannotBeHad() {
        var main = product("A", 50);
        var other = product("B", 50);
        var bundle = new BundleItem(publishedBundle(main, other));
        sessions.addItem(session.id(), bundle);
        sessions.start(session.id());
        assertThat(sessions.pin(session.id(), bundle)).isEqualTo(Answer.DONE);
        desk.unpublish(bundle.bundleId());
        assertThat(sessions.pin(session.id(), bundle)).isEqualTo(Answer.NOT_POSSIBLE);
        assertThat(state().onAir()).isNull();
        sessions.end(session.id());
    }

    @Test
    void reachesALikeGoalOnce() {
        sessions.start(session.id());
        assertThat(sessions.openUnlock(session.id(), UUID.randomUUID(), 10, Duration.ofMinutes(5)))
                .isEqualTo(Answer.DONE);
        live.like(room, "ann", 1, 9).join();
        assertThat(state().unlock().state()).isEqualTo(UnlockProgress.State.OPEN);
        live.like(room, "bo", 1, 9).join();
        assertThat(state().unlock().state()).isEqualTo(UnlockProgress.State.REACHED);
        sessions.end(session.id());
    }

    @Test
    void hidesOneShopsSessionsFromAnotherAndRefusesAnalysts() {
        acting.signIn(shop, Role.ANALYST);
        assertThat(sessions.latest()).hasSize(1);
        assertThatThrownBy(() -> sessions.start(session.id())).isInstanceOf(AccessDeniedException.class);
        acting.signIn(acting.newShop(), Role.HOST);
        assertThat(sessions.latest()).isEmpty();
        assertThat(sessions.rundown(session.id())).isEmpty();
        assertThatThrownBy(() -> sessions.start(session.id())).isInstanceOf(UnknownSessionException.class);
        assertThatThrownBy(() -> sessions.plan(room.id(), "偷用", TONIGHT)).isInstanceOf(UnknownRoomException.class);
    }

    @Test
    void writesAndReadsEachKindOfEventTheSame() {
        sessions.start(session.id());
        var bundle = new BundleItem(UUID.randomUUID());
        sessions.pin(session.id(), bundle);
        sessions.pin(session.id(), new ProductItem(3));
        sessions.unpin(session.id());
        openPoll(true);
        sessions.closePoll(session.id(), state().poll().poll().id());
        sessions.openUnlock(session.id(), bundle.bundleId(), 10, Duration.ofMinutes(1));
        sessions.withdrawUnlock(session.id(), state().unlock().unlock().id());
        var before = state();
        live.stop();
        live.start();
        assertThat(state()).isEqualTo(before);
        sessions.end(session.id());
    }

    @Test
    void countsAnOrderForTheScriptThatWasReadMeanwhile() {
        var bundle = publishedBundle(product("TENT", 9), product("MAT", 9));
        var script = scriptDesk.add(
                bundle,
                new ScriptDraft("开场", ScriptKind.FREE_TEXT, ScriptLanguage.ZH, "露营", Map.of(ScriptPart.TEXT, "帐篷配地垫")));
        int version = scripts.find(script).orElseThrow().version();
        sessions.addItem(session.id(), new BundleItem(bundle));
        sessions.start(session.id());
        assertThat(sessions.pin(session.id(), new BundleItem(bundle))).isEqualTo(Answer.DONE);
        await().until(() -> onAir.of(room.code(), bundle) != null);
        var wish = new Wish(bundle, 1, "viewer-1", room.code().value(), Set.of());
        var lock = ((Locked.Held) checkout.lock(shop.id(), wish)).lock().id();
        for (int time = 0; time < 2; time++) {
            assertThat(checkout.buy(shop.id(), new Purchase(lock, "viewer-1", "journey-key")))
                    .isInstanceOf(Bought.Placed.class);
        }
        await().until(() -> !orderEvents().isEmpty());
        assertThat(orderEvents())
                .containsExactly("viewer-1 " + bundle + " " + session.id() + " " + script + ":" + version);
        acting.signIn(shop, Role.HOST);
        assertThat(scripts.sold(script)).isEmpty();
        acting.signIn(shop, Role.MERCHANT);
        assertThat(scripts.sold(script)).containsOnlyKeys(version);
    }

    private List<String> orderEvents() {
        return jdbc.sql("""
            select viewer_key, bundle_id, session_key, script from activity_event where shop_id = ? and kind = 'ORDER'
            """)
                .param(shop.id())
                .query((row, number) -> row.getString(1) + " " + row.getObject(2, UUID.class) + " " + row.getString(3)
                        + " " + row.getString(4))
                .list();
    }
}
