package app.dapei.mining.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.mining.AssociationEvidence;
import app.dapei.mining.MiningPlan;
import app.dapei.mining.MiningRun;
import app.dapei.mining.MiningRuns;
import app.dapei.mining.MiningSchedules;
import app.dapei.mining.PairCounts;
import app.dapei.mining.RunActiveException;
import app.dapei.mining.RunState;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.JobProgressPanel;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the miner, shows how far it is and what it has found. */
@Route("mining")
@Menu(title = "mining.title", order = 200, icon = "vaadin:cluster")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class MiningView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    private final MiningRuns runs;
    private final AssociationReader reader;
    private final EvidenceSources evidence;
    private final CurrentShop current;
    private final Formats formats = new Formats(getLocale());
    private final PageHeader header;
    private final Button start = new Button(getTranslation("mining.start"), VaadinIcon.PLAY.create());
    private final Div running = new Div();
    private final Div result = new Div();
    private final RunHistory history;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    MiningView(
            MiningRuns runs,
            AssociationReader reader,
            AssociationEvidence evidence,
            PairCounts recent,
            MiningSchedules schedules,
            CurrentShop current) {
        this.runs = runs;
        this.reader = reader;
        this.evidence = new EvidenceSources(evidence, recent, current.get().zone());
        this.current = current;
        addClassNames("page", "mining-page");
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-mining");
        start.addClickListener(click -> runs.proposal().ifPresent(proposal -> ask(within(proposal))));
        boolean edits = current.user().orElseThrow().role() != Role.ANALYST;
        start.setVisible(edits);
        var compare = new Anchor("mining/compare", getTranslation("mining.compare"));
        header = new PageHeader(getTranslation("mining.title"), compare, start);
        history = new RunHistory(runs, current.get().zone());
        result.addClassName("mining-result");
        add(header, new FreshnessLine(schedules, recent, current.get().zone(), edits), running, result, history);
        show();
    }

    @Override
    public String titleKey() {
        return "mining.title";
    }

    /** Takes the days that the address names, as the import does for the orders that it has just brought. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        first = parameters.getSingleParameter("from").flatMap(MiningView::day).orElse(null);
        last = parameters.getSingleParameter("to").flatMap(MiningView::day).orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private MiningPlan within(MiningPlan proposal) {
        return first == null || last == null || last.isBefore(first) ? proposal : proposal.within(first, last);
    }

    private void show() {
        running.removeAll();
        result.removeAll();
        var active = runs.active();
        active.ifPresent(run -> running.add(progress(run)));
        start.setEnabled(active.isEmpty() && runs.proposal().isPresent());
        var done = runs.result();
        header.setRemark(done.map(this::remark).orElse(""));
        done.ifPresentOrElse(run -> result.add(tiles(run), account(run), new AssociationGrid(reader, evidence)), () -> {
            if (active.isEmpty()) {
                result.add(nothingYet());
            }
        });
        history.refresh();
    }

    private Component progress(MiningRun run) {
        var panel = new Section(
                new H2(getTranslation("mining.running")),
                new JobProgressPanel(() -> runs.progress(run.id()), "mining.step.", () -> ended(run.id())));
        panel.addClassName("panel");
        return panel;
    }

    private void ended(long runId) {
        runs.find(runId).ifPresent(run -> {
            switch (run.state()) {
                case DONE -> Notifications.done(getTranslation("mining.done"));
                case FAILED -> Notifications.failure(history.failure(run));
                case CANCELLED, INTERRUPTED -> Notifications.done(getTranslation("mining.cancelled"));
                case QUEUED, RUNNING -> {}
            }
        });
        show();
    }

    private void ask(MiningPlan proposal) {
        var form = new MiningPlanForm(proposal, runs.scopes(), runs::estimate);
        var dialog =
                new Dialog(getTranslation("mining.start"), new Paragraph(getTranslation("mining.form.hint")), form);
        dialog.setWidth("640px");
        var go = new Button(
                getTranslation("mining.form.go"),
                click -> form.plan().ifPresent(plan -> {
                    dialog.close();
                    startRun(plan);
                }));
        go.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        go.setDisableOnClick(false);
        go.setTestId("go-mining");
        dialog.getFooter().add(new Button(getTranslation("shell.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void startRun(MiningPlan plan) {
        try {
            runs.start(plan);
        } catch (RunActiveException e) {
            Notifications.failure(getTranslation("mining.active"));
        }
        show();
    }

    private String remark(MiningRun run) {
        var finished = run.finishedAt();
        return finished == null || run.state() != RunState.DONE
                ? ""
                : getTranslation(
                        "mining.remark",
                        run.plan().firstDay(),
                        run.plan().lastDay(),
                        formats.time(finished, current.get().zone()));
    }

    private Component tiles(MiningRun run) {
        var counts = Objects.requireNonNull(run.counts());
        var tiles = new Div(
                new HeadlineTile(
                        getTranslation("mining.kept"),
                        formats.count(counts.kept()),
                        getTranslation("mining.kept.base", formats.count(counts.tested()))),
                new HeadlineTile(
                        getTranslation("mining.baskets"),
                        formats.count(counts.baskets()),
                        getTranslation("mining.baskets.base", formats.count(counts.leftOut()))),
                new HeadlineTile(
                        getTranslation("mining.items"),
                        formats.count(counts.items()),
                        getTranslation("mining.items.base", formats.count(counts.itemsets()))));
        tiles.addClassName("tiles");
        return tiles;
    }

    private Component account(MiningRun run) {
        var account = new Div(verdict(run), new RunAccount(Objects.requireNonNull(run.counts())));
        account.addClassName("mining-account");
        return account;
    }

    private Component verdict(MiningRun run) {
        var counts = Objects.requireNonNull(run.counts());
        var text = new Paragraph(getTranslation(
                "mining.verdict",
                formats.count(counts.notSignificant()),
                formats.count(counts.notProductive()),
                formats.count(counts.belowConfidence())));
        text.addClassName("mining-verdict");
        return counts.stored() < counts.kept()
                ? new Div(text, new Paragraph(getTranslation("mining.stored", formats.count(counts.stored()))))
                : text;
    }

    private Component nothingYet() {
        return runs.proposal().isPresent()
                ? new EmptyState(VaadinIcon.CLUSTER, getTranslation("mining.empty"))
                : new EmptyState(
                        VaadinIcon.UPLOAD,
                        getTranslation("mining.no-orders"),
                        new Anchor("import", getTranslation("mining.no-orders.import")));
    }
}
