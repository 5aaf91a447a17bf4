package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.ApiScope;
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
import app.dapei.live.core.Applied.Answer;
import app.dapei.live.core.Cue;
import app.dapei.live.core.CueRules;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.chat.Intent;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class LiveChatModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    LiveSessions sessions;

    @Autowired
    SessionCues cues;

    @Autowired
    SessionReviews reviews;

    @Autowired
    Comments comments;

    @Autowired
    ShopWords words;

    @Autowired
    ShopRooms rooms;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk desk;

    @Autowired
    Bundles bundles;

    @Autowired
    LiveRooms live;

    @Autowired
    WebApplicationContext context;

    private Shop shop;
    private Room room;
    private LiveSession session;
    private long jacket;
    private long trousers;
    private UUID bundle;
    private int messages;

    @BeforeEach
    void goLive() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        room = rooms.add("直播间");
        session = sessions.plan(room.id(), "周三专场", Instant.parse("2026-11-22T12:00:00Z"));
        jacket = product("J1", "防风冲锋衣", "Windproof jacket");
        trousers = product("T1", "速干长裤", "Quick-dry trousers");
        bundle = desk.add(new BundleDraft(
                "冲锋衣 + 长裤",
                "Jacket + trousers",
                "",
                jacket,
                1,
                List.of(BundleSlot.of(trousers)),
                new PriceRule.PercentOff(1000)));
        desk.publish(bundle, bundles.find(bundle).orElseThrow().version());
        sessions.addItem(session.id(), new ProductItem(jacket));
        sessions.start(session.id());
        sessions.pin(session.id(), new ProductItem(jacket));
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private long product(String sku, String name, String nameEn) {
        return catalog.add(
                new ProductDraft(sku, name, nameEn, null, 10000, 4000L, 30, List.of("小黑"), null, ProductState.ACTIVE));
    }

    private Answer says(String viewer, String text) {
        return comments.say(room, viewer, viewer, "m" + ++messages, text).join().answer();
    }

    private Cue cue() {
        var cue = cues.state(session.id()).cue();
        assertThat(cue).isNotNull();
        return cue;
    }

    @Test
    void raisesACueFromWhatViewersAskAndPutsItsBundleOnAir() {
        for (var viewer : List.of("ann", "bo", "cy")) {
            says(viewer, "这个配什么裤子");
        }
        assertThat(cues.state(session.id()).cue()).isNull();
        says("di", "what trousers go with it?");
        assertThat(cue().intent()).isEqualTo(Intent.MATCH);
        assertThat(cue().options().getFirst().item()).isEqualTo(new BundleItem(bundle));
        assertThat(cues.accept(session.id(), cue().id(), null)).isEqualTo(Answer.DONE);
        assertThat(sessions.state(session.id()).onAir()).isEqualTo(new BundleItem(bundle));
        assertThat(cues.state(session.id()).past())
                .singleElement()
                .satisfies(past -> assertThat(past.choice()).isEqualTo(new BundleItem(bundle)));
    }

    @Test
    void tellsHowOftenCuesOfferedABundleAndHowOftenTheHostTookIt() {
        List.of("ann", "bo", "cy", "di").forEach(viewer -> says(viewer, "这个配什么裤子"));
        cues.accept(session.id(), cue().id(), null);
        sessions.end(session.id());
        var second = sessions.plan(room.id(), "周四专场", Instant.parse("2026-11-23T12:00:00Z"));
        sessions.addItem(second.id(), new ProductItem(jacket));
        sessions.start(second.id());
        sessions.pin(second.id(), new ProductItem(jacket));
        List.of("ann", "bo", "cy", "di").forEach(viewer -> says(viewer, "这个配什么裤子"));
        var raised = cues.state(second.id()).cue();
        assertThat(raised).isNotNull();
        cues.dismiss(second.id(), raised.id());
        sessions.end(second.id());
        sessions.plan(room.id(), "周五专场", Instant.parse("2026-11-24T12:00:00Z"));

        assertThat(reviews.cuesOf(bundle)).isEqualTo(new BundleCues(2, 2, 1));
        assertThat(reviews.cuesOf(UUID.randomUUID())).isEqualTo(new BundleCues(2, 0, 0));
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(reviews.cuesOf(bundle)).isEqualTo(new BundleCues(0, 0, 0));
    }

    @Test
    void knowsWhatALinksNumberStandsFor() {
        for (var viewer : List.of("ann", "bo", "cy", "di")) {
            says(viewer, "1号链接多少钱");
        }
        assertThat(cue().about()).isEqualTo(new ProductItem(jacket));
    }

    @Test
    void keepsCommentsOverARestart() {
        says("ann", "主播加油");
        says("bo", "还有货吗");
        live.stop();
        live.start();
        var chat = cues.state(session.id()).chat();
        assertThat(chat).extracting(comment -> comment.text()).containsExactly("主播加油", "还有货吗");
        assertThat(chat.getLast().intents()).contains(Intent.STOCK);
    }

    @Test
    void countsAMessageOnceAndRefusesEmptyOnes() {
        comments.say(room, "ann", "Ann", "same", "多少钱").join();
        assertThat(comments.say(room, "ann", "Ann", "same", "多少钱").join().answer())
                .isEqualTo(Answer.ALREADY);
        assertThatThrownBy(() -> says("ann", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> says("ann", "长".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoCommentAfterTheEnd() {
        sessions.end(session.id());
        assertThat(says("ann", "多少钱")).isEqualTo(Answer.NOT_LIVE);
        assertThat(cues.state(session.id())).isEqualTo(HostState.NOTHING);
    }

    @Test
    void readsByTheShopsOwnWordsAtOnce() {
        says("ann", "整个全家桶");
        assertThat(cues.state(session.id()).chat().getLast().intents()).isEmpty();
        words.change(Intent.MATCH, List.of("全家桶"));
        words.change(new CueRules(Duration.ofSeconds(30), 1, Duration.ZERO, Duration.ofSeconds(30)));
        sessions.prepare(session.id());
        says("bo", "整个全家桶");
        assertThat(cue().evidence().askers()).isEqualTo(1);
        words.reset(Intent.MATCH);
        assertThat(words.words().of(Intent.MATCH)).contains("搭");
    }

    @Test
    void keepsWordsAndCuesOfOtherShopsApart() {
        words.change(Intent.MATCH, List.of("全家桶"));
        says("ann", "多少钱");
        long id = session.id();
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(words.words().of(Intent.MATCH)).doesNotContain("全家桶");
        assertThatThrownBy(() -> cues.state(id)).isInstanceOf(UnknownSessionException.class);
        assertThatThrownBy(() -> cues.dismiss(id, "c1")).isInstanceOf(UnknownSessionException.class);
    }

    @Test
    void letsNoAnalystTakeCuesOrChangeWords() {
        acting.signIn(shop, Role.ANALYST);
        assertThatThrownBy(() -> cues.accept(session.id(), "c1", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> words.change(Intent.MATCH, List.of("x"))).isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.HOST);
        assertThat(cues.accept(session.id(), "c1", null)).isEqualTo(Answer.NOT_POSSIBLE);
    }

    private MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void takesTheChatOfAPlatformOutside() throws Exception {
        var lines = """
            {"type":"comment","msg_id":"1","nick_name":"小王","user_id":"u1","content":"配什么裤子","time":"2026-11-22T12:00:00Z"}
            {"type":"comment","msg_id":"1","nick_name":"小王","user_id":"u1","content":"配什么裤子"}
            {"type":"room_like","msg_id":"2","nick_name":"小王","user_id":"u1"}
            {"type":"room_enter","msg_id":"3","nick_name":"小李","user_id":"u2"}
            {"type":"live_order","msg_id":"4","nick_name":"小李","user_id":"u2","product_id":"J1","order_status":"paid"}
            """;
        var key = acting.apiKey(shop, ApiScope.COMMENTS);
        web().perform(post("/api/v1/rooms/" + room.code() + "/comments")
                        .header("Authorization", "Bearer " + key)
                        .contentType("application/x-ndjson")
                        .content(lines))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(3))
                .andExpect(jsonPath("$.repeated").value(1))
                .andExpect(jsonPath("$.ignored").value(1));
        acting.signIn(shop, Role.HOST);
        assertThat(cues.state(session.id()).chat())
                .singleElement()
                .satisfies(comment -> assertThat(comment.name()).isEqualTo("小王"));
        assertThat(cues.state(session.id()).orders()).isEqualTo(1);
        assertThat(sessions.state(session.id()).likes()).isEqualTo(1);
    }

    @Test
    void refusesOutsideChatWithoutTheScopeOfAnotherShopOrInNonsense() throws Exception {
        var path = "/api/v1/rooms/" + room.code() + "/comments";
        var wrongScope = acting.apiKey(shop, ApiScope.STOCK);
        web().perform(post(path)
                        .header("Authorization", "Bearer " + wrongScope)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        var key = acting.apiKey(shop, ApiScope.COMMENTS);
        web().perform(post(path)
                        .header("Authorization", "Bearer " + key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"type\":\"sing\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("sing")));
        web().perform(post("/api/v1/rooms/nowhere/comments")
                        .header("Authorization", "Bearer " + key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
    }
}
