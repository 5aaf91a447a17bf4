package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.experiments.ExperimentDetails;
import app.dapei.experiments.Experiments;
import app.dapei.insights.Breakdown;
import app.dapei.insights.BundleHealth;
import app.dapei.insights.LifeLine;
import app.dapei.live.BundleCues;
import app.dapei.live.SessionReviews;
import app.dapei.shared.Money;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One bundle from the evidence to those who come back. */
@Route("life/:bundleId([0-9a-f-]{36})")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class LifeLineView extends Main implements MainLayout.Titled, BeforeEnterObserver {

    private static final long LEAST = 30;

    private final LifeLine lifeLine;
    private final SessionReviews sessions;
    private final Experiments experiments;
    private final CurrentShop current;
    private final KpiTexts texts;
    private final Formats formats;

    LifeLineView(LifeLine lifeLine, SessionReviews sessions, Experiments experiments, CurrentShop current) {
        this.lifeLine = lifeLine;
        this.sessions = sessions;
        this.experiments = experiments;
        this.current = current;
        texts = new KpiTexts(this, getLocale(), current.get().currency());
        formats = texts.formats();
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "insights.life";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID id = UUID.fromString(event.getRouteParameters().get("bundleId").orElseThrow());
        lifeLine.of(id, getLocale()).ifPresentOrElse(this::show, () -> add(new Paragraph(texts.text("life.unknown"))));
    }

    private void show(LifeLine.Life life) {
        var header = new PageHeader(
                life.name(),
                new Anchor("bundles/" + life.id(), texts.text("life.bundle")),
                new Anchor("cockpit?tab=mid&bundle=" + life.id(), texts.text("cockpit")),
                new Anchor("cockpit/orders?days=365&bundle=" + life.id(), texts.text("drill.orders")),
                new Anchor("experiments", texts.text("life.experiments")));
        header.setRemark(texts.text("life"));
        var line = new Div();
        line.addClassName("life-line");
        line.add(
                step("evidence", evidence(life.evidence())),
                step("versions", versions(life.versions())),
                step("scripts", scripts(life.scripts())),
                step("air", Stream.of(onAir(life.onAir()))),
                step("cues", cues(sessions.cuesOf(life.id()))),
                step("exposures", life.health().map(this::exposures).orElse(Stream.empty())),
                step("orders", Stream.of(sales(life.sales()))),
                step("returns", life.health().map(this::returns).orElse(Stream.empty())),
                step(
                        "retention",
                        Stream.of(
                                texts.text("life.again", texts.rate(life.again(), LEAST), texts.counts(life.again())))),
                panel(
                        "experiments",
                        experiments.ofBundle(life.id()).stream()
                                .map(this::experiment)
                                .toList()));
        add(header);
        life.health().ifPresent(health -> add(new Paragraph(new BundleTable(texts).tag(health.advice()))));
        add(line);
    }

    private Component step(String key, Stream<String> sentences) {
        return panel(key, sentences.map(Paragraph::new).toList());
    }

    private Component panel(String key, List<Paragraph> sentences) {
        var step = new Section(new H2(texts.text("life." + key)));
        step.addClassNames("panel", "life-step");
        sentences.forEach(step::add);
        if (sentences.isEmpty()) {
            step.add(new Paragraph(texts.text("life.nothing")));
        }
        return step;
    }

    private Stream<String> evidence(List<LifeLine.Evidence> evidence) {
        return evidence.stream()
                .map(one -> texts.text(
                        "life.pair",
                        one.product(),
                        formats.count(one.together()),
                        formats.count(one.mainOrders()),
                        formats.count(one.orders())));
    }

    private Stream<String> versions(List<LifeLine.Version> versions) {
        return versions.stream()
                .map(one -> texts.text(
                        "life.version",
                        one.number(),
                        formats.time(one.at(), current.get().zone()),
                        one.actor(),
                        money(one.price())));
    }

    private Stream<String> scripts(List<Breakdown> scripts) {
        return scripts.stream()
                .map(one -> texts.text(
                        "life.script",
                        one.name(),
                        texts.rate(one.clickers(), LEAST),
                        texts.counts(one.clickers()),
                        one.verdict() == null ? "" : texts.text("verdict." + KpiTexts.lower(one.verdict()))));
    }

    private String onAir(LifeLine.OnAir onAir) {
        var last = onAir.last();
        return texts.text(
                "life.minutes",
                formats.count(onAir.times()),
                formats.count(onAir.length().toMinutes()),
                last == null
                        ? Formats.NOTHING
                        : formats.time(last, current.get().zone()));
    }

    private Stream<String> cues(BundleCues cues) {
        return cues.sessions() == 0
                ? Stream.empty()
                : Stream.of(texts.text("life.cue", cues.offered(), cues.sessions(), cues.taken()));
    }

    private Paragraph experiment(ExperimentDetails one) {
        var decision = one.decision();
        var line = new Paragraph(
                new Anchor("experiments/" + one.id(), one.draft().name()),
                new Text(" · "
                        + getTranslation("experiments.state." + one.state().name())));
        var since = one.startedAt();
        if (since != null) {
            line.add(" · "
                    + texts.text("life.since", formats.time(since, current.get().zone())));
        }
        if (decision != null) {
            line.add(" · " + getTranslation("experiments.decision." + decision.name()));
        }
        return line;
    }

    private Stream<String> exposures(BundleHealth health) {
        return Stream.of(
                texts.text("life.seen", texts.rate(health.clicks(), LEAST), texts.counts(health.clicks())),
                texts.text("life.taken", texts.rate(health.taken(), LEAST), texts.counts(health.taken())),
                texts.text(
                        "life.attach", texts.rate(health.attachOrders(), LEAST), texts.counts(health.attachOrders())),
                texts.text("life.leaving", new BundleTable(texts).leaving(health.leaving())));
    }

    private String sales(LifeLine.Sales sales) {
        return texts.text(
                "life.sold",
                formats.count(sales.orders()),
                formats.count(sales.units()),
                money(sales.paid()),
                formats.count(sales.returnedUnits()),
                money(sales.refunded()));
    }

    private Stream<String> returns(BundleHealth health) {
        return Stream.of(texts.text("life.more-returns", new BundleTable(texts).returns(health.returns())));
    }

    private String money(long minor) {
        return formats.money(new Money(minor, current.get().currency()));
    }
}
