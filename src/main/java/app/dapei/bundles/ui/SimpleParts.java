package app.dapei.bundles.ui;

import app.dapei.bundles.core.PriceRule;
import app.dapei.shared.ui.AmountField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The parts of rules that take one or two numbers. */
final class SimpleParts {

    private SimpleParts() {}

    /** A percentage off. */
    static final class Percent implements RulePart {

        private final PercentField field;

        Percent(String label, Runnable changed) {
            field = new PercentField(label, changed);
            field.setTestId("price-percent");
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(PriceRule rule) {
            if (rule instanceof PriceRule.PercentOff off) {
                field.show(off.hundredths());
            }
        }

        @Override
        public Optional<PriceRule> rule() {
            return field.hundredths().map(PriceRule.PercentOff::new);
        }

        @Override
        public void setProblem(@Nullable String text) {
            field.setProblem(text);
        }

        @Override
        public void focus() {
            field.focus();
        }
    }

    /** An amount: off the sum, or the price itself. */
    static final class Amount implements RulePart {

        private final AmountField field;
        private final LongFunction<PriceRule> make;

        Amount(String label, Currency currency, LongFunction<PriceRule> make, Runnable changed) {
            this.make = make;
            field = new AmountField(label, currency);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setTestId("price-amount");
            field.setManualValidation(true);
            field.addValueChangeListener(change -> {
                setProblem(null);
                changed.run();
            });
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(PriceRule rule) {
            switch (rule) {
                case PriceRule.AmountOff off -> show(off.amount());
                case PriceRule.FixedPrice fixed -> show(fixed.price());
                case PriceRule.PercentOff other -> {}
                case PriceRule.PerItemPrice other -> {}
                case PriceRule.Tiered other -> {}
                case PriceRule.NthItem other -> {}
                case PriceRule.Unlock other -> {}
            }
        }

        private void show(long minor) {
            field.setAmount(minor);
        }

        @Override
        public Optional<PriceRule> rule() {
            var read = field.amount();
            if (read.isEmpty()) {
                setProblem(field.getTranslation(
                        field.isEmpty() ? "bundles.price.missing" : "bundles.price.bad", field.getValue()));
                return Optional.empty();
            }
            return Optional.of(make.apply(read.getAsLong()));
        }

        @Override
        public void setProblem(@Nullable String text) {
            field.setErrorMessage(text == null ? "" : text);
            field.setInvalid(text != null);
        }

        @Override
        public void focus() {
            field.focus();
        }
    }

    /** Every n-th unit cheaper. */
    static final class Nth implements RulePart {

        private final IntegerField nth = new IntegerField();
        private final PercentField percent;
        private final Div row;

        Nth(String nthLabel, String percentLabel, Runnable changed) {
            nth.setLabel(nthLabel);
            nth.setMin(2);
            nth.setStepButtonsVisible(true);
            nth.setManualValidation(true);
            nth.setValue(2);
            nth.addClassName("quantity");
            nth.addValueChangeListener(change -> changed.run());
            percent = new PercentField(percentLabel, changed);
            percent.show(5000);
            row = new Div(nth, percent);
            row.addClassName("form-row");
        }

        @Override
        public Component component() {
            return row;
        }

        @Override
        public void show(PriceRule rule) {
            if (rule instanceof PriceRule.NthItem item) {
                nth.setValue(item.nth());
                percent.show(item.hundredths());
            }
        }

        @Override
        public Optional<PriceRule> rule() {
            @Nullable Integer which = nth.getValue();
            return percent.hundredths().map(hundredths -> new PriceRule.NthItem(which == null ? 0 : which, hundredths));
        }

        @Override
        public void setProblem(@Nullable String text) {
            percent.setProblem(text);
        }

        @Override
        public void focus() {
            nth.focus();
        }
    }

    /** A better price that likes unlock. */
    static final class Unlock implements RulePart {

        private static final int USUAL_LIKES = 5000;

        private final PercentField locked;
        private final PercentField percent;
        private final IntegerField likes = new IntegerField();
        private final Div row;

        Unlock(String lockedLabel, String percentLabel, String likesLabel, Runnable changed) {
            locked = new PercentField(lockedLabel, changed);
            locked.show(500);
            percent = new PercentField(percentLabel, changed);
            percent.show(1500);
            likes.setLabel(likesLabel);
            likes.setManualValidation(true);
            likes.setValue(USUAL_LIKES);
            likes.addValueChangeListener(change -> changed.run());
            row = new Div(locked, percent, likes);
            row.addClassName("form-row");
        }

        @Override
        public Component component() {
            return row;
        }

        @Override
        public void show(PriceRule rule) {
            if (rule instanceof PriceRule.Unlock unlock) {
                locked.show(unlock.lockedHundredths());
                percent.show(unlock.hundredths());
                likes.setValue(Math.toIntExact(unlock.likes()));
            }
        }

        @Override
        public Optional<PriceRule> rule() {
            @Nullable Integer goal = likes.getValue();
            return locked.hundredths()
                    .flatMap(before -> percent.hundredths()
                            .map(after -> new PriceRule.Unlock(before, after, goal == null ? 0 : goal)));
        }

        @Override
        public void setProblem(@Nullable String text) {
            percent.setProblem(text);
        }

        @Override
        public void focus() {
            locked.focus();
        }
    }
}
