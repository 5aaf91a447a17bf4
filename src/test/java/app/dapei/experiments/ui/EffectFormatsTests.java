package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.experiments.Design;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.core.ArmComparison.NotComparable;
import app.dapei.experiments.core.Estimate;
import app.dapei.experiments.core.Estimate.Reason;
import app.dapei.experiments.core.Interval;
import app.dapei.experiments.core.MetricReading;
import app.dapei.experiments.core.MetricReading.ArmMeasure;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.NonInferiorityTest.Guard;
import app.dapei.experiments.core.NonInferiorityTest.GuardedEffect;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EffectFormatsTests extends PortalViewTest {

    @Autowired
    MetricLibrary library;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
    }

    @Test
    void amountsCarryTheSignOfTheShopsCurrency() {
        var effects = names().formats("AOV");
        assertThat(effects.mean(123.5)).isEqualTo("¥123.50");
        assertThat(effects.difference(4.25)).isEqualTo("+¥4.25");
        assertThat(effects.differences(new Interval(-1.5, 1234.4))).isEqualTo("-¥1.50 to +¥1,234");
        assertThat(effects.loss(0.00001)).isEqualTo("< ¥0.0001");
        assertThat(names().formats("WATCH_TIME").mean(12)).isEqualTo("12.00");
    }

    @Test
    void smallSharesAreNotWrittenAsNone() {
        var effects = names().formats("CONVERSION");
        assertThat(effects.loss(0.000001)).isEqualTo("< 0.001 pp");
        assertThat(effects.loss(0)).isEqualTo("0.000 pp");
        assertThat(effects.difference(0.00002)).isEqualTo("+0.0020 pp");
        assertThat(effects.difference(0.0123)).isEqualTo("+1.23 pp");
    }

    @Test
    void aGuardrailWithoutHarmOrWithoutATestSaysSo() {
        assertThat(remarks(Estimate.of(new GuardedEffect(Guard.HOLDS, 0.00001, -0.002))))
                .contains("even the worst value that the data leave is no harm")
                .doesNotContain("0.000 pp");
        assertThat(remarks(Estimate.of(new GuardedEffect(Guard.HOLDS, 0.01, 0.000002))))
                .contains("harm beyond < 0.001 pp is excluded");
        assertThat(remarks(Estimate.notEstimable(Reason.ZERO_VARIANCE))).contains("the guardrail cannot be tested yet");
    }

    private String remarks(Estimate<GuardedEffect> guard) {
        var nothing = new ArmMeasure(0, 0, OptionalDouble.empty());
        var reading = new MetricReading(
                "RETURN_RATE",
                MetricRole.GUARDRAIL,
                true,
                List.of(nothing, nothing),
                List.of(new NotComparable(Reason.EMPTY_ARM)),
                List.of(OptionalDouble.empty()),
                List.of(),
                List.of(guard),
                List.of(Optional.empty()));
        var table = new MetricTable(reading, Design.VIEWER_SPLIT, List.of("A", "B"), names());
        return table.getChildren()
                .flatMap(child -> child.getChildren())
                .filter(Div.class::isInstance)
                .map(child -> ((Div) child).getText())
                .collect(Collectors.joining("\n"));
    }

    private MetricNames names() {
        return new MetricNames(UI.getCurrent(), Locale.ENGLISH, library, Currency.getInstance("CNY"));
    }
}
