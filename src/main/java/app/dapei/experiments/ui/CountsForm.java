package app.dapei.experiments.ui;

import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.Experiments.Count;
import app.dapei.experiments.core.ArmsText;
import app.dapei.experiments.core.CupedRatioStatistic;
import app.dapei.experiments.core.CupedStatistic;
import app.dapei.experiments.core.MetricStatistic;
import app.dapei.experiments.core.ProportionStatistic;
import app.dapei.experiments.core.RatioStatistic;
import app.dapei.experiments.core.SampleMeanStatistic;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes the counts of a running experiment, from its start until now. */
final class CountsForm extends Section {

    private final List<ArmFields> arms = new ArrayList<>();

    CountsForm(ExperimentDetails one, Consumer<List<Count>> counted) {
        addClassName("panel");
        var kind = MetricKind.of(one.draft().measure());
        var rows = new Div();
        rows.addClassName("arm-rows");
        for (var arm : one.arms()) {
            var fields = ArmFields.fixed(kind, arm.name());
            if (arm.statistic().n() > 0) {
                fields.show(line(arm.name(), arm.statistic()));
            }
            arms.add(fields);
            rows.add(fields);
        }
        var save = new Button(getTranslation("experiments.count-now"), click -> read(counted));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("count");
        add(
                new H2(getTranslation("experiments.counts")),
                new Paragraph(getTranslation("experiments.counts.text")),
                rows,
                save);
    }

    private void read(Consumer<List<Count>> counted) {
        var read = arms.stream().map(ArmFields::read).toList();
        if (read.stream().allMatch(arm -> arm.isPresent())) {
            counted.accept(read.stream()
                    .map(arm -> count(arm.orElseThrow().statistic()))
                    .toList());
        }
    }

    private static Count count(MetricStatistic statistic) {
        return switch (statistic) {
            case SampleMeanStatistic(var moments) -> new Count(moments.n(), moments.sum(), moments.sumOfSquares());
            case ProportionStatistic(long n, long successes) -> new Count(n, successes, successes);
            case RatioStatistic _, CupedStatistic _, CupedRatioStatistic _ ->
                throw new IllegalArgumentException("counts are shares or values; got: " + statistic.getClass());
        };
    }

    private static ArmsText.Line line(String name, MetricStatistic statistic) {
        var count = count(statistic);
        return new ArmsText.Line(
                name,
                statistic instanceof ProportionStatistic
                        ? List.of((double) count.units(), count.total())
                        : List.of((double) count.units(), count.total(), count.squares()));
    }
}
