package app.dapei.bundles.ui;

import app.dapei.bundles.GuardedPair;
import app.dapei.bundles.Guards;
import app.dapei.bundles.core.PairSignals;
import app.dapei.bundles.core.Relevance;
import app.dapei.catalog.ShelfProduct;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well each associated product goes with the main one: score, the reason in words, what speaks hard against it. */
final class GuardsPanel extends Div {

    private final transient BundleTexts texts;
    private final transient @Nullable Pass override;

    /** Lets a flagged pair pass. */
    @FunctionalInterface
    interface Pass {

        void note(long productId, String note);
    }

    /** @param override lets a flagged pair pass; null = who looks may not, or not here */
    GuardsPanel(BundleTexts texts, @Nullable Pass override) {
        this.texts = texts;
        this.override = override;
        addClassName("guards");
        setTestId("guards");
    }

    void show(List<GuardedPair> pairs, Map<Long, ShelfProduct> products) {
        removeAll();
        for (var pair : pairs) {
            var product = products.get(pair.productId());
            add(row(pair, product == null ? "#" + pair.productId() : product.name(texts.locale())));
        }
        setVisible(!pairs.isEmpty());
    }

    private Div row(GuardedPair pair, String name) {
        var score = new Span(texts.text("guard.score", pair.relevance().score()));
        score.addClassNames(
                "tag", pair.blocks() ? "critical" : pair.relevance().score() >= 50 ? "positive" : "caution");
        var head = new Div(new Span(name), score);
        head.addClassName("tags");
        score.setTitle(parts(pair.relevance()));
        var why = new Span(sentence(pair));
        why.addClassName("meta");
        var row = new Div(head, why);
        row.addClassName("guard-row");
        for (var flag : pair.relevance().flags()) {
            var text = new Span(texts.text("guard.flag." + flag));
            text.addClassNames("field-problem", pair.note().isEmpty() ? "critical" : "caution");
            row.add(text);
        }
        if (!pair.note().isEmpty()) {
            row.add(new Span(texts.text("guard.note", pair.note())));
        } else if (pair.blocks() && override != null) {
            row.add(noteForm(pair.productId(), override));
        }
        return row;
    }

    private Div noteForm(long productId, Pass act) {
        var note = new TextField();
        note.setPlaceholder(texts.text("guard.why"));
        note.setAriaLabel(texts.text("guard.why"));
        note.setMaxLength(Guards.NOTE_LIMIT);
        note.setTestId("guard-note");
        var pass = new Button(texts.text("guard.pass"), click -> {
            note.setInvalid(note.getValue().isBlank());
            note.setErrorMessage(texts.text("guard.why.missing"));
            if (!note.isInvalid()) {
                act.note(productId, note.getValue());
            }
        });
        pass.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        pass.setTestId("guard-pass");
        var form = new Div(note, pass);
        form.addClassName("form-row");
        return form;
    }

    private String sentence(GuardedPair pair) {
        var signals = pair.signals();
        var words = new ArrayList<String>();
        words.add(evidence(signals));
        var scenario = signals.sameScenario();
        if (scenario != null) {
            words.add(texts.text(scenario ? "guard.scenario.same" : "guard.scenario.other"));
        }
        words.add(texts.text("guard.category." + signals.category()));
        if (signals.mainPrice() > 0) {
            words.add(texts.text("guard.price", texts.formats().percent(signals.priceRatio())));
        }
        var main = signals.mainReturns();
        var other = signals.associatedReturns();
        if (main != null && other != null) {
            words.add(texts.text(
                    "guard.returns",
                    texts.formats().percent(other),
                    texts.formats().percent(main)));
        }
        return String.join(texts.text("guard.between"), words);
    }

    private String evidence(PairSignals signals) {
        if (signals.together() == 0) {
            return texts.text("guard.evidence.none", texts.formats().count(signals.mainOrders()));
        }
        return texts.text(
                "guard.evidence",
                texts.formats().count(signals.together()),
                texts.formats().count(signals.mainOrders()),
                texts.formats().decimal(signals.lift(), 1),
                texts.formats().decimal(signals.liftAtLeast(), 1));
    }

    private String parts(Relevance relevance) {
        return relevance.parts().stream()
                .map(one -> texts.text("guard.part." + one.part()) + " " + Math.round(one.points()) + "/"
                        + Math.round(one.most()))
                .collect(Collectors.joining("\n"));
    }
}
