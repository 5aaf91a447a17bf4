package app.dapei.rules.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.checkout.CheckoutFixtures;
import app.dapei.rules.RuleDraft;
import app.dapei.rules.StockRules;
import app.dapei.rules.core.RuleAction;
import app.dapei.rules.core.RuleCondition;
import app.dapei.rules.core.RuleSubject;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class StockRulesViewTests extends PortalViewTest {

    @Autowired
    CheckoutFixtures fixtures;

    @Autowired
    StockRules rules;

    private UUID bundleThatIsHidden() {
        long tent = fixtures.product(shop, "TENT", 4);
        var bundle = fixtures.published(shop, "露营", tent, fixtures.product(shop, "MAT", 40));
        acting.signIn(user);
        rules.add(
                bundle,
                new RuleDraft(RuleSubject.MAIN, new RuleCondition(RuleCondition.Kind.UNITS_BELOW, 5), RuleAction.HIDE));
        return bundle;
    }

    @Test
    void showsWhatARuleDidAndTakesItBackByOneClick() {
        bundleThatIsHidden();
        navigate("stock-rules", Component.class);
        assertThat(find(RuleGrid.class).single().getListDataView().getItemCount())
                .isEqualTo(1);
        assertThat(test(find(FiringGrid.class).single()).size()).isEqualTo(1);
        var log = find(FiringGrid.class).single();
        var undo = (Button) test(log).getCellComponent(0, 4);
        test(undo).click();
        assertThat(rules.log(PageRequest.of(0, 5)).getFirst().undoneBy()).isEqualTo(user.getUsername());
    }

    @Test
    void isNotForHosts() {
        openAs(shop, Role.HOST);
        assertThatThrownBy(() -> navigate("stock-rules", StockRulesView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
