package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.ShelfProduct;
import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of price rule. */
interface RulePart {

    Component component();

    /** Takes over the numbers of a rule of its kind; of another one nothing. */
    void show(PriceRule rule);

    /** The rule; empty where a number is missing or cannot be read, which its field then says. */
    Optional<PriceRule> rule();

    /** Shows what is wrong with the numbers; null = nothing. */
    void setProblem(@Nullable String text);

    void focus();

    /** Tells which products the bundle has now. */
    default void offer(Collection<ShelfProduct> products) {}

    /** The kinds of rules, the usual ones first. */
    enum Kind {
        PERCENT_OFF,
        AMOUNT_OFF,
        FIXED_PRICE,
        PER_ITEM_PRICE,
        TIERED,
        NTH_ITEM,
        UNLOCK;

        static final List<Kind> ALL = List.of(values());

        static Kind of(PriceRule rule) {
            return switch (rule) {
                case PriceRule.PercentOff percent -> PERCENT_OFF;
                case PriceRule.AmountOff off -> AMOUNT_OFF;
                case PriceRule.FixedPrice fixed -> FIXED_PRICE;
                case PriceRule.PerItemPrice perItem -> PER_ITEM_PRICE;
                case PriceRule.Tiered tiered -> TIERED;
                case PriceRule.NthItem nth -> NTH_ITEM;
                case PriceRule.Unlock unlock -> UNLOCK;
            };
        }
    }
}
