package app.dapei.mining.ui;

import app.dapei.mining.MiningRun;
import app.dapei.mining.MiningRuns;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;

/** The shop's runs, the latest first, with how each ended. */
class RunHistory extends Composite<Details> {

    private final Formats formats = new Formats(getLocale());
    private final Grid<MiningRun> grid = new Grid<>();

    RunHistory(MiningRuns runs, ZoneId zone) {
        getContent().setSummaryText(getTranslation("mining.history"));
        grid.addColumn(run -> formats.time(run.requestedAt(), zone)).setHeader(getTranslation("mining.history.when"));
        grid.addColumn(MiningRun::requestedBy).setHeader(getTranslation("mining.history.who"));
        grid.addColumn(run -> run.plan().firstDay() + " – " + run.plan().lastDay())
                .setHeader(getTranslation("mining.history.range"));
        grid.addColumn(run -> run.plan().minimumCount()).setHeader(getTranslation("mining.form.count"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("mining.history.state"));
        grid.addColumn(this::outcome)
                .setHeader(getTranslation("mining.history.outcome"))
                .setFlexGrow(3);
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.setItemsPageable(runs::history);
        grid.setAllRowsVisible(false);
        grid.setHeight("320px");
        grid.setWidthFull();
        getContent().setWidthFull();
        getContent().add(grid);
    }

    void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private Component state(MiningRun run) {
        var tag = new Span(getTranslation("mining.state." + run.state().name()));
        tag.addClassName("tag");
        tag.addClassName(
                switch (run.state()) {
                    case DONE -> "positive";
                    case QUEUED, RUNNING -> "info";
                    case CANCELLED, INTERRUPTED -> "caution";
                    case FAILED -> "critical";
                });
        return tag;
    }

    private String outcome(MiningRun run) {
        var counts = run.counts();
        if (counts != null) {
            return getTranslation(
                    "mining.history.found", formats.count(counts.kept()), formats.count(counts.baskets()));
        }
        return failure(run);
    }

    /** Why a run ended without a result; empty where it did not fail. */
    String failure(MiningRun run) {
        var failure = run.failure();
        return failure == null ? "" : getTranslation("mining.failure." + failure.name(), run.fittingCount(), run.id());
    }
}
