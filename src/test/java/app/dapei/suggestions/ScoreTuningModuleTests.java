package app.dapei.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.access.ShopEntrance;
import app.dapei.suggestions.MinedShop.Goods;
import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.ScoreWeights;
import app.dapei.suggestions.core.WeightLearner.Outcome;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ScoreTuningModuleTests {

    @Autowired
    Acting acting;

    @Autowired
    ShopEntrance entrance;

    @Autowired
    MinedShop mined;

    @Autowired
    Suggestions suggestions;

    @Autowired
    SuggestionDesk desk;

    @Autowired
    ScoreTuning tuning;

    @Autowired
    JdbcClient jdbc;

    Shop shop;
    Goods goods;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        goods = mined.fill(shop);
        enter(shop);
    }

    private void enter(Shop entered) {
        acting.signIn(entered, Role.ADMIN);
        entrance.enter(entered.id());
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private double ordersPoints() {
        return suggestions.ofProduct(goods.tent()).getFirst().score().points(Part.ORDERS);
    }

    @Test
    void anAdminChangesHowMuchAPartCountsAndTakesItBack() {
        double before = ordersPoints();
        tuning.change(new ScoreWeights(Map.of(Part.ORDERS, 0.5)));
        assertThat(ordersPoints()).isLessThan(before);
        tuning.reset();
        assertThat(ordersPoints()).isEqualTo(before);
        assertThat(jdbc.sql("select act from audit_entry where shop_id = ? and act like 'SCORE%' order by id")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("SCORE_WEIGHTS_CHANGED", "SCORE_WEIGHTS_RESET");
    }

    @Test
    void refusesEverybodyElse() {
        for (var role : new Role[] {Role.MERCHANT, Role.ANALYST}) {
            acting.signIn(shop, role);
            assertThat(tuning.weights()).isEqualTo(ScoreWeights.DEFAULT);
            assertThatThrownBy(() -> tuning.reset()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> tuning.change(ScoreWeights.DEFAULT)).isInstanceOf(AccessDeniedException.class);
        }
        acting.signIn(shop, Role.HOST);
        assertThatThrownBy(() -> tuning.weights()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsShopsApart() {
        tuning.change(new ScoreWeights(Map.of(Part.PRICE, 0.0)));
        enter(acting.newShop());
        assertThat(tuning.weights()).isEqualTo(ScoreWeights.DEFAULT);
    }

    @Test
    void countsDecisionsAndForgetsThoseThatAreTakenBack() {
        desk.accept(goods.tent(), goods.mat());
        desk.dismiss(goods.tent(), goods.lamp(), DismissalReason.OTHER, "");
        assertThat(tuning.learned()).isEqualTo(new Outcome.TooFew(1, 1));
        desk.offerAgain(goods.tent(), goods.lamp());
        assertThat(tuning.learned()).isEqualTo(new Outcome.TooFew(1, 0));
    }
}
