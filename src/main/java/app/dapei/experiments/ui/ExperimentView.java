package app.dapei.experiments.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.CountsShrankException;
import app.dapei.experiments.Design;
import app.dapei.experiments.Ending;
import app.dapei.experiments.ExperimentDecision;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.ExperimentResults;
import app.dapei.experiments.ExperimentState;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.StartChecks;
import app.dapei.experiments.UnknownExperimentException;
import app.dapei.experiments.UntrustedResultException;
import app.dapei.scripts.Scripts;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One experiment: its facts, its counts, and what they allow to say as soon as they may be read. */
@Route(value = "experiments/:experimentId", layout = MainLayout.class)
@RolesAllowed({Roles.ANALYST, Roles.MERCHANT, Roles.ADMIN})
class ExperimentView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    private final Experiments experiments;
    private final ExperimentResults results;
    private final MetricLibrary library;
    private final StartChecks checks;
    private final Scripts scripts;
    private final CurrentShop current;

    ExperimentView(
            Experiments experiments,
            ExperimentResults results,
            MetricLibrary library,
            StartChecks checks,
            Scripts scripts,
            CurrentShop current) {
        this.experiments = experiments;
        this.results = results;
        this.library = library;
        this.checks = checks;
        this.scripts = scripts;
        this.current = current;
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "experiments.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var written = event.getRouteParameters().get("experimentId").orElse("");
        var found = find(written);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show(found.get());
        }
    }

    private Optional<ExperimentDetails> find(String written) {
        try {
            return Optional.of(experiments.get(UUID.fromString(written)));
        } catch (IllegalArgumentException | UnknownExperimentException unknown) {
            return Optional.empty();
        }
    }

    private void show(ExperimentDetails one) {
        removeAll();
        var header = new PageHeader(one.draft().name(), archive(one), new StateTag(one.state()));
        header.setRemark(one.draft().metric());
        add(header);
        if (one.draft().setup().design() == Design.COUNTED) {
            showCounted(one);
        } else {
            showTrial(one);
        }
        add(
                new NotesPanel(results.notes(one.id()), current.get().zone(), text -> {
                    results.note(one.id(), text);
                    show(experiments.get(one.id()));
                }),
                new TermsPanel());
    }

    private Button archive(ExperimentDetails one) {
        boolean away = one.ended().archived();
        var button = new Button(getTranslation(away ? "experiments.unarchive" : "experiments.archive"), click -> {
            experiments.archive(one.id(), !away);
            show(experiments.get(one.id()));
        });
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setVisible(mayEdit() && one.state() != ExperimentState.RUNNING);
        button.setTestId("archive");
        return button;
    }

    private void showTrial(ExperimentDetails one) {
        var panels = new TrialPanels(library, current.get(), new Acting(one.id()));
        add(panels);
        results.of(one)
                .ifPresentOrElse(
                        result -> panels.show(result, results.shares(one.id())),
                        () -> panels.showDraft(one, checks.of(one.draft(), -1)));
    }

    /** What people do on the page of one experiment. */
    private final class Acting implements TrialPanels.Acts {

        private final UUID id;

        Acting(UUID id) {
            this.id = id;
        }

        @Override
        public void start() {
            experiments.start(id);
            show(experiments.get(id));
        }

        @Override
        public void stop(Ending ending) {
            try {
                results.stop(id, ending);
                show(experiments.get(id));
            } catch (UntrustedResultException broken) {
                Notifications.failure(getTranslation("experiments.stop.broken"));
            }
        }

        @Override
        public String scriptTitle(UUID script) {
            return scripts.find(script).map(row -> row.draft().title()).orElse("");
        }

        @Override
        public boolean mayEdit() {
            return ExperimentView.this.mayEdit();
        }
    }

    private boolean mayEdit() {
        return current.user().map(user -> user.role().mayEdit()).orElse(false);
    }

    private void showCounted(ExperimentDetails one) {
        add(new ExperimentFacts(one));
        switch (one.state()) {
            case DRAFT -> add(mayEdit() ? start(one) : waiting());
            case RUNNING -> {
                add(reading(one));
                if (mayEdit()) {
                    add(new CountsForm(one, counts -> count(one, counts)), stop(one));
                }
            }
            case STOPPED -> add(ending(one), reading(one));
        }
    }

    private Section start(ExperimentDetails one) {
        var start = new Button(getTranslation("experiments.start"), click -> {
            experiments.start(one.id());
            show(experiments.get(one.id()));
        });
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start");
        return panel("experiments.next", new Paragraph(getTranslation("experiments.start.text")), start);
    }

    private Section waiting() {
        return panel("experiments.next", new Paragraph(getTranslation("experiments.start.by-merchant")));
    }

    private void count(ExperimentDetails one, List<Experiments.Count> counts) {
        try {
            experiments.count(one.id(), counts);
            show(experiments.get(one.id()));
            Notifications.done(getTranslation("experiments.counted"));
        } catch (CountsShrankException fewer) {
            Notifications.failure(getTranslation("experiments.error.shrank", fewer.arm()));
        }
    }

    private Section reading(ExperimentDetails one) {
        var reading = one.reading();
        if (reading.isEmpty()) {
            var hidden = new Paragraph(getTranslation("experiments.hidden"));
            hidden.setTestId("hidden");
            return panel("experiments.result", hidden, new SplitTag(one.split(), getLocale()));
        }
        var kind = MetricKind.of(one.draft().measure());
        return new ArmsResult(
                kind, one.arms(), reading.get(), one.draft().plan().alpha());
    }

    private Section stop(ExperimentDetails one) {
        var decision = new Select<ExperimentDecision>();
        decision.setLabel(getTranslation("experiments.decision"));
        decision.setItems(ExperimentDecision.values());
        decision.setItemLabelGenerator(item -> getTranslation("experiments.decision." + item));
        decision.setTestId("decision");
        var learned = new TextArea(getTranslation("experiments.learned"));
        learned.setMaxLength(2000);
        learned.setWidthFull();
        learned.setTestId("learned");
        var stop = new Button(getTranslation("experiments.stop"), click -> {
            if (decision.isEmpty()) {
                decision.setErrorMessage(getTranslation("experiments.error.decision"));
                decision.setInvalid(true);
                return;
            }
            experiments.stop(one.id(), decision.getValue(), learned.getValue());
            show(experiments.get(one.id()));
        });
        stop.setTestId("stop");
        return panel("experiments.stop", new Div(decision, learned), stop);
    }

    private Section ending(ExperimentDetails one) {
        return panel(
                "experiments.decision." + one.decision(),
                new Paragraph(one.learned().isEmpty() ? getTranslation("experiments.learned.nothing") : one.learned()));
    }

    private Section panel(String titleKey, Component... content) {
        var panel = new Section(new H2(getTranslation(titleKey)));
        panel.add(content);
        panel.addClassName("panel");
        return panel;
    }
}
