package app.dapei.experiments.ui;

import app.dapei.access.Shop;
import app.dapei.experiments.Design;
import app.dapei.experiments.Ending;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.ExperimentResult;
import app.dapei.experiments.ExperimentResults;
import app.dapei.experiments.ExperimentState;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.StartChecks;
import app.dapei.experiments.core.MetricRole;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The page of an experiment that the portal carries out: before the start, while it runs, and afterwards. */
final class TrialPanels extends Div {

    /** What people do on the page. */
    interface Acts {
        void start();

        void stop(Ending ending);

        /** Whether this person may start and stop it; others read. */
        boolean mayEdit();

        /** What a script is called; empty where it is not there any more. */
        String scriptTitle(UUID script);
    }

    private final MetricNames metrics;
    private final ZoneId zone;
    private final Acts acts;
    private final Formats formats = new Formats(getLocale());

    TrialPanels(MetricLibrary library, Shop shop, Acts acts) {
        this.metrics = new MetricNames(this, getLocale(), library, shop.currency());
        this.zone = shop.zone();
        this.acts = acts;
        addClassName("stack");
    }

    /** A draft with what was found on it. */
    void showDraft(ExperimentDetails one, List<StartChecks.Finding> findings) {
        boolean blocked = findings.stream().anyMatch(finding -> finding.kind().blocks());
        var start = new Button(getTranslation("experiments.start"), click -> acts.start());
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start");
        start.setEnabled(!blocked);
        var panel = panel("experiments.checks");
        if (findings.isEmpty()) {
            panel.add(new Paragraph(getTranslation("experiments.checks.nothing")));
        }
        findings.forEach(finding -> panel.add(line(finding)));
        if (acts.mayEdit()) {
            panel.add(new Paragraph(getTranslation("experiments.start.text")), start);
        } else {
            panel.add(new Paragraph(getTranslation("experiments.start.by-merchant")));
        }
        add(new TrialFacts(one, metrics, acts::scriptTitle), panel);
    }

    private Div line(StartChecks.Finding finding) {
        var line = new Div(getTranslation("experiments.check." + finding.kind(), finding.detail()));
        line.addClassNames("finding", finding.kind().blocks() ? "critical" : "caution");
        return line;
    }

    /** One that runs or has ended. */
    void show(ExperimentResult result, List<ExperimentResults.SharePeriod> shares) {
        var one = result.details();
        if (one.ended().laterVerdict() != null) {
            var changed = new Div(getTranslation(
                    "experiments.changed",
                    getTranslation("experiments.verdict." + one.ended().laterVerdict())));
            changed.addClassNames("finding", "critical");
            add(changed);
        }
        if (one.state() == ExperimentState.STOPPED) {
            add(ending(one));
        }
        add(new TrialVerdict(result, metrics, zone), new TrialHealth(result));
        boolean broken = result.health().split().isBroken();
        if (!broken) {
            result.reading().ifPresent(reading -> {
                add(numbers(result), new TrialBreakdownPanel(result, metrics));
            });
        }
        if (one.draft().setup().design() == Design.BANDIT) {
            add(shares(one, shares));
        }
        if (one.state() == ExperimentState.RUNNING && acts.mayEdit()) {
            add(new StopPanel(one, broken, acts));
        }
        add(new TrialFacts(one, metrics, acts::scriptTitle));
    }

    private Section ending(ExperimentDetails one) {
        var panel = panel("experiments.decision." + one.decision());
        panel.add(
                new Paragraph(one.learned().isEmpty() ? getTranslation("experiments.learned.nothing") : one.learned()));
        var arm = one.ended().shippedArm();
        if (arm != null) {
            panel.add(new Paragraph(
                    getTranslation("experiments.shipped", one.draft().arms().get(arm))));
        }
        return panel;
    }

    private Section numbers(ExperimentResult result) {
        var reading = result.reading().orElseThrow();
        var arms = result.details().draft().arms();
        var design = result.details().draft().setup().design();
        var panel = panel("experiments.numbers");
        var tables = new ArrayList<MetricTable>();
        for (var role : MetricRole.values()) {
            reading.metrics().stream()
                    .filter(metric -> metric.role() == role)
                    .forEach(metric -> tables.add(new MetricTable(metric, design, arms, metrics)));
        }
        tables.forEach(panel::add);
        panel.add(download(result, tables));
        return panel;
    }

    private Div download(ExperimentResult result, List<MetricTable> tables) {
        var header = new ArrayList<String>(List.of(getTranslation("experiments.metric")));
        MetricTable.COLUMNS.forEach(column -> header.add(getTranslation("experiments." + column)));
        var codes = new ArrayList<String>();
        for (var role : MetricRole.values()) {
            result.reading().orElseThrow().metrics().stream()
                    .filter(metric -> metric.role() == role)
                    .forEach(metric -> codes.add(metrics.name(metric.key())));
        }
        var csv = new CsvDownload(getTranslation("experiments.csv"), "experiment.csv", () -> header, out -> {
            for (int index = 0; index < tables.size(); index++) {
                tables.get(index).write(out, codes.get(index));
            }
        });
        var print = new Button(getTranslation("experiments.print"), VaadinIcon.PRINT.create());
        print.addClickListener(click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var line = new Div(csv, print);
        line.addClassNames("form-line", "page-actions");
        return line;
    }

    private Section shares(ExperimentDetails one, List<ExperimentResults.SharePeriod> periods) {
        var panel = panel("experiments.shares");
        periods.forEach(period -> {
            var text = new ArrayList<String>();
            for (int arm = 0; arm < period.shares().size(); arm++) {
                text.add(one.draft().arms().get(arm) + " "
                        + formats.percent(period.shares().get(arm)));
            }
            panel.add(new Div(formats.time(period.since(), zone) + " · " + String.join(" · ", text)));
        });
        return panel;
    }

    private Section panel(String key) {
        var panel = new Section(new H2(getTranslation(key)));
        panel.addClassName("panel");
        return panel;
    }
}
