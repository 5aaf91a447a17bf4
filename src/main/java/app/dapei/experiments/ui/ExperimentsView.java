package app.dapei.experiments.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.Experiments;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The shop's experiments, newest first: where each stands and what to do next. */
@Route(value = "experiments", layout = MainLayout.class)
@Menu(title = "experiments.title", order = 61, icon = "vaadin:flask")
@RolesAllowed({Roles.ANALYST, Roles.MERCHANT, Roles.ADMIN})
class ExperimentsView extends Main implements MainLayout.Titled {

    private final CurrentShop current;
    private final Formats formats = new Formats(getLocale());

    ExperimentsView(Experiments experiments, CurrentShop current) {
        this.current = current;
        addClassNames("page", "page-fill");
        var add = new Button(
                getTranslation("experiments.new"),
                VaadinIcon.PLUS.create(),
                click -> getUI().orElseThrow().navigate(NewTrialView.class));
        add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add.setTestId("new-experiment");
        var all = experiments.latest();
        var header = new PageHeader(getTranslation("experiments.title"), add);
        header.setRemark(getTranslation("experiments.count", all.size()));
        add(header, all.isEmpty() ? nothing() : grid(all));
    }

    @Override
    public String titleKey() {
        return "experiments.title";
    }

    private EmptyState nothing() {
        return new EmptyState(VaadinIcon.FLASK, getTranslation("experiments.empty"));
    }

    private Grid<ExperimentDetails> grid(List<ExperimentDetails> all) {
        var grid = new Grid<ExperimentDetails>();
        grid.setTestId("experiments");
        grid.addColumn(one -> one.draft().name())
                .setHeader(getTranslation("experiments.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(one -> new StateTag(one.state())).setHeader(getTranslation("experiments.state"));
        grid.addColumn(one -> one.draft().metric()).setHeader(getTranslation("experiments.metric"));
        grid.addColumn(one -> formats.percent(one.progress()))
                .setHeader(getTranslation("experiments.progress"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(this::next).setHeader(getTranslation("experiments.next")).setFlexGrow(2);
        grid.addColumn(this::started).setHeader(getTranslation("experiments.started"));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.setItems(all);
        return grid;
    }

    private void open(ExperimentDetails one) {
        getUI().orElseThrow()
                .navigate(
                        ExperimentView.class,
                        new RouteParameters("experimentId", one.id().toString()));
    }

    private String next(ExperimentDetails one) {
        return switch (one.state()) {
            case DRAFT -> getTranslation("experiments.next.start");
            case RUNNING ->
                one.reading()
                        .map(read -> getTranslation(
                                "experiments.verdict." + read.decision().verdict()))
                        .orElseGet(() -> getTranslation("experiments.next.count"));
            case STOPPED -> getTranslation("experiments.decision." + one.decision());
        };
    }

    private String started(ExperimentDetails one) {
        var at = one.startedAt();
        return at == null ? Formats.NOTHING : formats.time(at, current.get().zone());
    }
}
