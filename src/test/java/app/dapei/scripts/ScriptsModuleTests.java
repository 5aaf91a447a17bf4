package app.dapei.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Occasion;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.scripts.core.WatchedPhrase;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ScriptsModuleTests {

    private static final ScriptDraft FREE = new ScriptDraft(
            "开场",
            ScriptKind.FREE_TEXT,
            ScriptLanguage.ZH,
            "露营",
            Map.of(ScriptPart.TEXT, "{{main.name}}配{{assoc.name}}，一套{{bundlePrice}}，剩{{stockLeft}}套"));

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk bundles;

    @Autowired
    Scripts scripts;

    @Autowired
    ScriptDesk desk;

    @Autowired
    ScriptReview review;

    @Autowired
    Prompter prompter;

    @Autowired
    WatchedPhrases phrases;

    @Autowired
    SpeakingPaces paces;

    Shop shop;
    UUID bundle;

    @BeforeEach
    void makeABundle() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        long tent = catalog.add(product("TENT", "三季帐篷", "Tent", 39900, 5));
        long mat = catalog.add(product("MAT", "防潮垫", "Ground mat", 5900, 30));
        bundle = bundles.add(new BundleDraft(
                "露营两件套", "Camping pair", "露营", tent, 1, List.of(BundleSlot.of(mat)), new PriceRule.FixedPrice(40050)));
        bundles.publish(bundle, 0);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private static ProductDraft product(String sku, String name, String nameEn, long price, int stock) {
        return new ProductDraft(sku, name, nameEn, null, price, price / 2, stock, List.of(), null, ProductState.ACTIVE);
    }

    @Test
    void keepsEveryVersionAndGoesBackToOne() {
        var id = desk.add(bundle, FREE);
        desk.change(id, 1, bundle, FREE.withTitle("收尾"));
        desk.restoreVersion(id, 2, 1);
        assertThat(scripts.find(id).orElseThrow().draft()).isEqualTo(FREE);
        assertThat(scripts.versions(id)).extracting(ScriptVersion::version).containsExactly(3, 2, 1);
        assertThatThrownBy(() -> desk.change(id, 1, bundle, FREE)).isInstanceOf(ScriptChangedMeanwhileException.class);
    }

    @Test
    void refusesUnknownVariablesAndForeignBundles() {
        var wrong = FREE.withText(ScriptPart.TEXT, "{{nothing}}");
        assertThatThrownBy(() -> desk.add(bundle, wrong))
                .isInstanceOfSatisfying(
                        ScriptRefusedException.class,
                        refused -> assertThat(refused.remarks())
                                .containsExactly(new Remark.UnknownVariable(ScriptPart.TEXT, "nothing", 0, 11)));
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThatThrownBy(() -> desk.add(bundle, FREE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prompterFillsInPricesAndStockOfTheMoment() {
        desk.add(bundle, FREE);
        acting.nobody();
        var said = prompter.latest(shop.id(), bundle, ScriptLanguage.ZH, Occasion.NONE, null)
                .orElseThrow();
        assertThat(said.parts()).containsExactly(new PromptedScript.Part(ScriptPart.TEXT, "三季帐篷配防潮垫，一套¥400.50，剩5套"));
        assertThat(said.key()).isEqualTo(said.scriptId() + ":1");
        var live = prompter.latest(shop.id(), bundle, ScriptLanguage.ZH, Occasion.NONE.withLivePrice(39000L), 120L)
                .orElseThrow();
        assertThat(live.parts().getFirst().text()).contains("一套¥390，");
        assertThat(prompter.latest(shop.id(), bundle, ScriptLanguage.EN, Occasion.NONE, null))
                .isEmpty();
    }

    @Test
    void keepsScriptsOfOneShopFromAnother() {
        var id = desk.add(bundle, FREE);
        var other = acting.newShop();
        assertThat(prompter.resolve(other.id(), id, Occasion.NONE, null)).isEmpty();
        acting.signIn(other, Role.MERCHANT);
        assertThat(scripts.find(id)).isEmpty();
        assertThat(scripts.find(ScriptFilter.ALL)).isEmpty();
        assertThat(scripts.versions(id)).isEmpty();
        assertThatThrownBy(() -> desk.archive(id, true)).isInstanceOf(UnknownScriptException.class);
    }

    @Test
    void findsScriptsByTheirWords() {
        var id = desk.add(bundle, FREE);
        desk.add(null, FREE.withTitle("别的").withText(ScriptPart.TEXT, "没有"));
        assertThat(scripts.find(ScriptFilter.ALL.withText("bundlePrice 开场")))
                .extracting(ScriptRow::id)
                .containsExactly(id);
        assertThat(scripts.find(ScriptFilter.ALL.withBundle(bundle))).hasSize(1);
        assertThat(scripts.find(ScriptFilter.ALL.withKind(ScriptKind.SCENARIO_STORY)))
                .isEmpty();
        desk.archive(id, true);
        assertThat(scripts.find(ScriptFilter.ALL)).hasSize(1);
        assertThat(scripts.find(ScriptFilter.ALL.withArchived(true))).hasSize(1);
    }

    @Test
    void watchesWhatTheShopWantsToBeWatched() {
        var mine = new WatchedPhrase("清仓价", WatchedPhrase.Kind.PUSHY, "");
        phrases.watch(mine);
        var builtIn = phrases.all().stream()
                .filter(phrase -> phrase.text().equals("全网最低"))
                .findFirst()
                .orElseThrow();
        assertThat(builtIn.article()).contains("广告法");
        phrases.drop(builtIn);
        assertThat(phrases.all()).contains(mine).doesNotContain(builtIn);
        assertThat(phrases.all()).allMatch(phrase -> phrase.text().length() >= 2);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(phrases.all()).contains(builtIn).doesNotContain(mine);
    }

    @Test
    void letsEachHostSetHisPaceButWriteNothing() {
        acting.signIn(shop, Role.HOST);
        paces.set(ScriptLanguage.ZH, 300);
        assertThat(paces.of(ScriptLanguage.ZH)).isEqualTo(300);
        assertThat(review.facts(bundle, ScriptLanguage.ZH).pace()).isEqualTo(300);
        assertThatThrownBy(() -> paces.set(ScriptLanguage.ZH, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.add(bundle, FREE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> phrases.watch(new WatchedPhrase("清仓", WatchedPhrase.Kind.PUSHY, "")))
                .isInstanceOf(AccessDeniedException.class);
        acting.signIn(shop, Role.MERCHANT);
        assertThat(paces.of(ScriptLanguage.ZH)).isEqualTo(240);
    }
}
