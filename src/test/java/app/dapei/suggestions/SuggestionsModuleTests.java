package app.dapei.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundleReasons;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductState;
import app.dapei.suggestions.MinedShop.Goods;
import app.dapei.suggestions.core.CategoryRelation;
import app.dapei.suggestions.core.PairEvidence;
import app.dapei.suggestions.core.PairFacts;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class SuggestionsModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    MinedShop mined;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionDesk desk;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk bundleDesk;

    @Autowired
    BundleReasons reasons;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    Goods goods;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        goods = mined.fill(shop);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private List<Long> associated(long productId) {
        return suggestions.ofProduct(productId).stream()
                .map(suggestion -> suggestion.associated().id())
                .toList();
    }

    private Suggestion suggestion(long mainId, long associatedId) {
        return suggestions.ofProduct(mainId).stream()
                .filter(one -> one.associated().id() == associatedId)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ranksWhatGoesWithAProductByItsEvidence() {
        assertThat(associated(goods.tent())).containsExactly(goods.mat(), goods.lamp());
        var facts = suggestion(goods.tent(), goods.mat()).facts();
        assertThat(facts.evidence()).isEqualTo(new PairEvidence(20, 50, 40, 500));
        assertThat(facts.kinship().relation()).isEqualTo(CategoryRelation.UNKNOWN);
        assertThat(facts.prices().main()).isEqualTo(39900);
        assertThat(facts.prices().associated()).isEqualTo(5900);
    }

    @Test
    void leavesGiftsOut() {
        assertThat(associated(goods.tent())).doesNotContain(goods.badge());
        assertThat(associated(goods.badge())).isEmpty();
    }

    @Test
    void keepsSoldOutProductsButMarksThem() {
        mined.stock(goods.mat(), 0);
        var mat = suggestion(goods.tent(), goods.mat());
        assertThat(mat.isSoldOut()).isTrue();
        assertThat(mat.facts().stock()).isEqualTo(PairFacts.Stock.SOLD_OUT);
    }

    @Test
    void leavesOutWhatIsNotOnSale() {
        catalog.move(List.of(goods.mat()), ProductState.ARCHIVED);
        assertThat(associated(goods.tent())).containsExactly(goods.lamp());
    }

    @Test
    void callsFewOrdersThin() {
        assertThat(suggestion(goods.hose(), goods.lamp()).facts().evidence().isThin())
                .isTrue();
        assertThat(suggestion(goods.tent(), goods.mat()).facts().evidence().isThin())
                .isFalse();
    }

    @Test
    void listsTheOpportunitiesOfTheShopOncePerPair() {
        assertThat(suggestions.opportunities().stream().map(Suggestion::pair))
                .containsExactlyInAnyOrder(
                        ProductPair.of(goods.tent(), goods.mat()),
                        ProductPair.of(goods.tent(), goods.lamp()),
                        ProductPair.of(goods.lamp(), goods.hose()));
        assertThat(suggestions.opportunities())
                .isSortedAccordingTo((one, other) ->
                        Double.compare(other.score().total(), one.score().total()));
        assertThat(opportunities.open().orElseThrow().parameters()).containsExactly(3);
    }

    @Test
    void tellsWhatItRestsOn() {
        var basis = suggestions.basis().orElseThrow();
        assertThat(basis.orders()).isEqualTo(500);
        assertThat(basis.firstDay()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(basis.lastDay()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void doesNotOfferAgainWhatWasDismissedUntilThatIsTakenBack() {
        desk.dismiss(goods.tent(), goods.mat(), DismissalReason.MARGIN, " 毛利不够 ");
        assertThat(associated(goods.tent())).containsExactly(goods.lamp());
        assertThat(associated(goods.mat())).isEmpty();
        assertThat(suggestions.opportunities()).hasSize(2);
        assertThat(suggestions.dismissed()).singleElement().satisfies(dismissal -> {
            assertThat(dismissal.main().id()).isEqualTo(goods.tent());
            assertThat(dismissal.associated().id()).isEqualTo(goods.mat());
            assertThat(dismissal.reason()).isEqualTo(DismissalReason.MARGIN);
            assertThat(dismissal.note()).isEqualTo("毛利不够");
        });
        desk.offerAgain(goods.mat(), goods.tent());
        assertThat(associated(goods.tent())).containsExactly(goods.mat(), goods.lamp());
        assertThat(suggestions.dismissed()).isEmpty();
        assertThat(jdbc.sql("select act from audit_entry where shop_id = ? and act like 'SUGGESTION%' order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("SUGGESTION_DISMISSED", "SUGGESTION_OFFERED_AGAIN");
    }

    @Test
    void makesADraftOfAnAcceptedSuggestionThatKeepsItsReason() {
        var path = desk.accept(goods.tent(), goods.mat());
        var id = UUID.fromString(path.split("/")[1]);
        var draft = bundles.find(id).orElseThrow().draft();
        assertThat(draft.name()).isEqualTo("TENT + MAT");
        assertThat(draft.mainProductId()).isEqualTo(goods.tent());
        assertThat(draft.slots()).containsExactly(BundleSlot.of(goods.mat()));
        assertThat(draft.price()).isEqualTo(new PriceRule.PercentOff(1000));
        assertThat(reasons.of(id)).singleElement().satisfies(reason -> {
            assertThat(reason.associatedId()).isEqualTo(goods.mat());
            assertThat(reason.evidence()).isEqualTo(new PairEvidence(20, 50, 40, 500));
            assertThat(reason.firstDay()).isEqualTo(LocalDate.of(2026, 5, 1));
            assertThat(reason.lastDay()).isEqualTo(LocalDate.of(2026, 5, 31));
        });
    }

    @Test
    void marksWhatStandsInABundleAndDoesNotCountItAsAnOpportunity() {
        var id = UUID.fromString(desk.accept(goods.tent(), goods.mat()).split("/")[1]);
        assertThat(suggestion(goods.tent(), goods.mat()).taken()).isTrue();
        assertThat(suggestion(goods.mat(), goods.tent()).taken()).isTrue();
        assertThat(suggestions.opportunities()).hasSize(2);
        bundleDesk.archive(id);
        assertThat(suggestions.opportunities()).hasSize(3);
    }

    @Test
    void notesTheReasonOfEachPairThatComesIntoABundleAndForgetsThoseThatLeave() {
        var id = UUID.fromString(desk.accept(goods.tent(), goods.mat()).split("/")[1]);
        var draft = bundles.find(id).orElseThrow().draft();
        bundleDesk.change(id, 0, draft.withSlots(List.of(BundleSlot.of(goods.lamp()), BundleSlot.of(goods.soap()))));
        assertThat(reasons.of(id))
                .extracting(BundleReasons.Reason::associatedId)
                .containsExactly(goods.lamp());
    }

    @Test
    void takesLessOffWhereTheCostsAskForIt() {
        jdbc.sql("update product set cost = 39000 where id = ?")
                .param(goods.tent())
                .update();
        jdbc.sql("update product set cost = 4300 where id = ?")
                .param(goods.mat())
                .update();
        var id = UUID.fromString(desk.accept(goods.tent(), goods.mat()).split("/")[1]);
        assertThat(bundles.find(id).orElseThrow().draft().price()).isEqualTo(new PriceRule.PercentOff(500));
    }

    @Test
    void refusesToDecideOnWhatIsNotSuggested() {
        assertThatThrownBy(() -> desk.accept(goods.tent(), goods.soap()))
                .isInstanceOf(UnknownSuggestionException.class);
        assertThatThrownBy(() -> desk.dismiss(goods.tent(), goods.soap(), DismissalReason.OTHER, ""))
                .isInstanceOf(UnknownSuggestionException.class);
    }

    @Test
    void showsAnotherShopNothing() {
        desk.dismiss(goods.tent(), goods.lamp(), DismissalReason.OTHER, "");
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(suggestions.ofProduct(goods.tent())).isEmpty();
        assertThat(suggestions.opportunities()).isEmpty();
        assertThat(suggestions.basis()).isEmpty();
        assertThat(suggestions.dismissed()).isEmpty();
        assertThat(suggestions.evidence(goods.tent(), List.of(goods.mat()))).isEmpty();
        assertThatThrownBy(() -> desk.accept(goods.tent(), goods.mat())).isInstanceOf(UnknownSuggestionException.class);
        desk.offerAgain(goods.tent(), goods.lamp());
        acting.signIn(shop, Role.MERCHANT);
        assertThat(suggestions.dismissed()).hasSize(1);
    }

    @Test
    void letsOthersReadButOnlyMerchantsDecide() {
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThat(suggestions.ofProduct(goods.tent())).hasSize(2);
            assertThatThrownBy(() -> desk.accept(goods.tent(), goods.mat())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.dismiss(goods.tent(), goods.mat(), DismissalReason.OTHER, ""))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> desk.offerAgain(goods.tent(), goods.mat()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(opportunities.open()).isEmpty();
        }
    }
}
