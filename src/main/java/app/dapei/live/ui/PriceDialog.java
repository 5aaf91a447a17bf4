package app.dapei.live.ui;

import app.dapei.live.SessionPrices.PriceWish;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.PricePlan;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks how a bundle's price is to follow the heat: at most three tiers; the floor is the portal's. */
final class PriceDialog extends Dialog {

    private static final String[][] USUAL = {{"1.3", "5"}, {"1.8", "8"}, {"", ""}};
    private static final int HUNDRED = 100;

    private final Select<Showable> bundle = new Select<>();
    private final List<BigDecimalField> heats = new ArrayList<>();
    private final List<BigDecimalField> discounts = new ArrayList<>();
    private final Select<Integer> dwell = new Select<>();
    private final Checkbox mayRise = new Checkbox();
    private final Span problem = new Span();
    private final transient Consumer<PriceWish> follow;

    PriceDialog(List<Showable> bundles, Consumer<PriceWish> follow) {
        this.follow = follow;
        setHeaderTitle(getTranslation("live.price.new"));
        bundle.setLabel(getTranslation("live.price.bundle"));
        bundle.setItems(bundles);
        bundle.setItemLabelGenerator(Showable::name);
        bundle.setTestId("price-bundle");
        var form = new VerticalLayout(new Paragraph(getTranslation("live.price.help")), bundle);
        for (int i = 0; i < USUAL.length; i++) {
            form.add(tier(i));
        }
        dwell.setLabel(getTranslation("live.price.dwell"));
        dwell.setItems(60, 90, 120);
        dwell.setItemLabelGenerator(value -> getTranslation("live.console.poll.seconds.value", value));
        dwell.setValue(90);
        mayRise.setLabel(getTranslation("live.price.may-rise"));
        problem.addClassNames("tag", "critical");
        problem.setVisible(false);
        form.add(dwell, mayRise, problem);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        form.setWidth("400px");
        add(form);
        var start = new Button(getTranslation("live.price.start"), click -> start());
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-price");
        getFooter().add(new Button(getTranslation("live.rooms.cancel"), click -> close()), start);
    }

    private Div tier(int index) {
        var heat = new BigDecimalField(getTranslation("live.price.from-heat"));
        var discount = new BigDecimalField(getTranslation("live.price.off"));
        if (!USUAL[index][0].isEmpty()) {
            heat.setValue(new BigDecimal(USUAL[index][0]));
            discount.setValue(new BigDecimal(USUAL[index][1]));
        }
        heat.setWidth("48%");
        discount.setWidth("48%");
        heats.add(heat);
        discounts.add(discount);
        var row = new Div(heat, discount);
        row.addClassName("price-tier");
        return row;
    }

    private void start() {
        bundle.setInvalid(bundle.getValue() == null);
        bundle.setErrorMessage(getTranslation("live.console.goal.bundle.error"));
        problem.setVisible(false);
        if (bundle.getValue() != null && bundle.getValue().item() instanceof BundleItem item) {
            try {
                follow.accept(new PriceWish(
                        item.bundleId(), tiers(), Duration.ofSeconds(dwell.getValue()), mayRise.getValue()));
                close();
            } catch (IllegalArgumentException e) {
                problem.setText(getTranslation("live.price.error"));
                problem.setVisible(true);
            }
        }
    }

    private List<PricePlan.Tier> tiers() {
        var tiers = new ArrayList<PricePlan.Tier>();
        for (int i = 0; i < heats.size(); i++) {
            var heat = heats.get(i).getValue();
            var discount = discounts.get(i).getValue();
            if (heat != null && discount != null) {
                tiers.add(new PricePlan.Tier(
                        heat.doubleValue(),
                        discount.multiply(BigDecimal.valueOf(HUNDRED)).intValue()));
            }
        }
        return tiers;
    }
}
