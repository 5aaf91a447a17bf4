package app.dapei.suggestions.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.JobProgressPanel;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.chart.Chart;
import app.dapei.shared.ui.chart.Chart.ChartData;
import app.dapei.shared.ui.chart.Chart.Series;
import app.dapei.suggestions.BackTestActiveException;
import app.dapei.suggestions.BackTestRun;
import app.dapei.suggestions.BackTestState;
import app.dapei.suggestions.BackTests;
import app.dapei.suggestions.ScoreTuning;
import app.dapei.suggestions.ShopKnowledge;
import app.dapei.suggestions.core.quality.BackTest;
import app.dapei.suggestions.core.quality.BackTestReport;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** How good the suggestions are: what those of then would have foreseen of what was bought later. */
@Route("suggestion-quality")
@Menu(title = "quality.title", order = 220, icon = "vaadin:check-circle-o")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class QualityView extends Main implements MainLayout.Titled {

    private static final double PERCENT = 100;

    private final transient BackTests tests;
    private final transient CurrentShop current;
    private final transient Formats formats = new Formats(getLocale());
    private final PageHeader header;
    private final Button start = new Button(getTranslation("quality.start"), VaadinIcon.PLAY.create());
    private final Div content = new Div();

    QualityView(BackTests tests, ScoreTuning tuning, ShopKnowledge knowledge, Catalog catalog, CurrentShop current) {
        this.tests = tests;
        this.current = current;
        addClassName("page");
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-back-test");
        start.addClickListener(click -> start());
        start.setVisible(
                current.user().map(PortalUser::role).filter(Role::mayEdit).isPresent());
        header = new PageHeader(getTranslation("quality.title"), start);
        content.addClassName("quality");
        add(header, content);
        boolean isAdmin =
                current.user().map(PortalUser::role).filter(Role.ADMIN::equals).isPresent();
        add(new ScoreWeightsPanel(tuning, isAdmin), new HabitsPanel(knowledge, catalog));
        show();
    }

    @Override
    public String titleKey() {
        return "quality.title";
    }

    private void start() {
        try {
            tests.start();
        } catch (BackTestActiveException e) {
            Notifications.failure(getTranslation("quality.active"));
        }
        show();
    }

    private void show() {
        content.removeAll();
        var active = tests.active();
        start.setEnabled(active.isEmpty());
        active.ifPresent(run -> content.add(progress(run)));
        var latest = tests.latest();
        header.setRemark(latest.map(run -> getTranslation(
                        "quality.remark",
                        formats.time(run.requestedAt(), current.get().zone())))
                .orElse(""));
        latest.ifPresentOrElse(this::show, () -> {
            if (active.isEmpty()) {
                content.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, getTranslation("quality.empty")));
            }
        });
    }

    private Component progress(BackTestRun run) {
        var panel = new Section(
                new H2(getTranslation("quality.running")),
                new JobProgressPanel(() -> tests.progress(run.id()), "quality.step.", () -> ended(run.id())));
        panel.addClassName("panel");
        return panel;
    }

    private void ended(long id) {
        tests.find(id).ifPresent(run -> {
            switch (run.state()) {
                case DONE, TOO_FEW -> Notifications.done(getTranslation("quality.done"));
                case FAILED -> Notifications.failure(getTranslation("quality.failed", id));
                case CANCELLED, INTERRUPTED -> Notifications.done(getTranslation("quality.cancelled"));
                case RUNNING -> {}
            }
        });
        show();
    }

    private void show(BackTestRun run) {
        var report = run.report();
        if (run.state() == BackTestState.TOO_FEW || report == null) {
            content.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, getTranslation("quality.too-few", BackTest.FEWEST_BASKETS)));
            return;
        }
        var tables = new QualityTables(this, formats);
        content.add(
                panel("quality.answer", tables.sentence(report), chart(report), spanText(run)),
                panel("quality.methods", tables.methods(report), text("quality.methods.hint")),
                panel("quality.reliability", text("quality.reliability.hint"), tables.reliability(report)),
                panel("quality.settings", tables.settings(report)));
    }

    private Component panel(String titleKey, Component... parts) {
        var panel = new Section(new H2(getTranslation(titleKey)));
        panel.add(parts);
        panel.addClassName("panel");
        return panel;
    }

    private Paragraph text(String key, Object... parameters) {
        var text = new Paragraph(getTranslation(key, parameters));
        text.addClassName("meta");
        return text;
    }

    private Component spanText(BackTestRun run) {
        var span = Objects.requireNonNull(run.span());
        var report = Objects.requireNonNull(run.report());
        var zone = current.get().zone();
        return text(
                "quality.span",
                formats.count(report.askedAbout()),
                formats.date(span.asked().atZone(zone).toLocalDate()),
                formats.date(span.last().atZone(zone).toLocalDate()),
                formats.count(report.learnedFrom() + report.tunedOn()),
                formats.date(span.first().atZone(zone).toLocalDate()));
    }

    private Component chart(BackTestReport report) {
        var methods = report.methods();
        List<Double> values =
                methods.stream().map(result -> percent(result.hitRates().at5())).toList();
        var series = new Series(getTranslation("quality.at5"), "main", values)
                .withIntervals(
                        methods.stream()
                                .map(result -> percent(result.interval().low()))
                                .toList(),
                        methods.stream()
                                .map(result -> percent(result.interval().high()))
                                .toList());
        var chart = new Chart(getTranslation("quality.chart"));
        chart.setWidthFull();
        chart.setHeight("260px");
        chart.show(ChartData.bar(
                "%",
                methods.stream()
                        .map(result -> getTranslation("quality.method." + result.method()))
                        .toList(),
                List.of(series)));
        return chart;
    }

    private static Double percent(double share) {
        return Math.round(share * PERCENT * 10) / 10.0;
    }
}
