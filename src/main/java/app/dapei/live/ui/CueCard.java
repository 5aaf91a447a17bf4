package app.dapei.live.ui;

import app.dapei.live.core.Cue;
import app.dapei.live.core.Cue.Option;
import app.dapei.live.core.Cue.Part;
import app.dapei.live.core.LiveItem;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one cue that waits for a decision, with who asked and what could go on air. */
final class CueCard extends Composite<Section> {

    private final transient Acts acts;
    private final boolean seesFigures;
    private transient @Nullable Cue cue;

    /** What is done with a cue. */
    interface Acts {

        void accept(Cue cue);

        void swap(Cue cue);

        void dismiss(Cue cue);
    }

    /** @param seesFigures whether the reader may know of margins */
    CueCard(Acts acts, boolean seesFigures) {
        this.acts = acts;
        this.seesFigures = seesFigures;
        getContent().addClassNames("panel", "cue");
        getContent().getElement().setAttribute("aria-live", "polite");
        show(null, Map.of());
    }

    /** @param next what waits; null = nothing */
    void show(@Nullable Cue next, Map<LiveItem, Showable> known) {
        cue = next;
        getContent().removeAll();
        getContent().getClassNames().set("waiting", next != null);
        if (next == null) {
            getContent().add(new Paragraph(getTranslation("live.cue.none")));
            return;
        }
        var evidence = new Span(evidence(next, known));
        evidence.addClassName("cue-evidence");
        evidence.setTestId("cue-evidence");
        var sample = new Span("“" + next.evidence().sample() + "”");
        sample.addClassName("meta");
        getContent().add(evidence, sample);
        if (next.options().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("live.cue.nothing-prepared")));
        } else if (next.shows()) {
            getContent().add(option(next.options().getFirst(), known));
        }
        getContent().add(buttons(next));
    }

    private String evidence(Cue waiting, Map<LiveItem, Showable> known) {
        var about = known.get(waiting.about());
        var asked = waiting.evidence();
        var topic = asked.topic() == null ? "" : getTranslation("live.cue.topic", asked.topic());
        return getTranslation(
                "live.cue." + waiting.intent(),
                asked.askers(),
                asked.seconds(),
                about == null ? "" : about.name(),
                topic);
    }

    private Component option(Option option, Map<LiveItem, Showable> known) {
        var showable = known.get(option.item());
        if (showable == null) {
            return new Span();
        }
        var name = new Span(showable.name());
        name.addClassName("rundown-name");
        name.setTestId("cue-option");
        var price = showable.price() == null ? Formats.NOTHING : new Formats(getLocale()).money(showable.price());
        var left = showable.left() == null ? "" : " · " + getTranslation("live.console.left", showable.left());
        var facts = new Span(price + left);
        facts.addClassName("meta");
        var reasons = new Div();
        reasons.addClassName("tags");
        if (option.prepared()) {
            reasons.add(tag("live.cue.reason.prepared", "positive"));
        }
        option.parts().forEach(part -> reason(part).ifPresent(reasons::add));
        var words = new Div(name, facts, reasons);
        words.addClassName("rundown-words");
        var row = new Div(new ProductPicture(showable.picture(), showable.name(), ProductPicture.Size.MEDIUM), words);
        row.addClassName("cue-option");
        return row;
    }

    /** Says what speaks clearly for an option, or against it. */
    private Optional<Span> reason(Part part) {
        double share = part.points() / part.kind().most();
        return switch (part.kind()) {
            case ASKED -> share > 0.6 ? Optional.of(tag("live.cue.reason.asked", "info")) : Optional.empty();
            case ASSOCIATION -> share > 0.4 ? Optional.of(tag("live.cue.reason.orders", "info")) : Optional.empty();
            case STOCK -> share < 0.5 ? Optional.of(tag("live.cue.reason.few", "caution")) : Optional.empty();
            case MARGIN ->
                seesFigures && share > 0.8 ? Optional.of(tag("live.cue.reason.margin", "info")) : Optional.empty();
            case FRESH -> share < 0.5 ? Optional.of(tag("live.cue.reason.shown", "caution")) : Optional.empty();
            case CALM -> share < 0.5 ? Optional.of(tag("live.cue.reason.many", "caution")) : Optional.empty();
        };
    }

    private Span tag(String key, String kind) {
        var tag = new Span(getTranslation(key));
        tag.addClassNames("tag", kind);
        return tag;
    }

    private Component buttons(Cue waiting) {
        var accept = button("A", waiting.shows() ? "live.cue.accept" : "live.cue.answered", "cue-accept");
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.addClickListener(click -> acts.accept(waiting));
        var swap = button("S", "live.cue.swap", "cue-swap");
        swap.setEnabled(waiting.options().size() > 1);
        swap.addClickListener(click -> acts.swap(waiting));
        var dismiss = button("D", "live.cue.dismiss", "cue-dismiss");
        dismiss.addClickListener(click -> acts.dismiss(waiting));
        var row = new Div(accept, swap, dismiss);
        row.addClassName("cue-buttons");
        return row;
    }

    private Button button(String hotKey, String key, String testId) {
        var button = new Button(hotKey + "  " + getTranslation(key));
        button.setTestId(testId);
        return button;
    }

    /** Does what a key stands for, where a cue waits. */
    void press(char key) {
        var waiting = cue;
        if (waiting != null) {
            switch (key) {
                case 'a' -> acts.accept(waiting);
                case 's' -> acts.swap(waiting);
                case 'd' -> acts.dismiss(waiting);
                default -> throw new IllegalArgumentException("keys of a cue are a, s and d; got: " + key);
            }
        }
    }
}
