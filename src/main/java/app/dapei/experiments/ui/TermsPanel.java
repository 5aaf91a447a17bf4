package app.dapei.experiments.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Every term of a result page explained in a sentence. */
final class TermsPanel extends Details {

    private static final List<String> TERMS = List.of(
            "split",
            "difference",
            "lift",
            "p",
            "holm",
            "win",
            "best",
            "loss",
            "alpha",
            "power",
            "guardrail",
            "any-time",
            "sequence",
            "switchback",
            "heterogeneity");

    TermsPanel() {
        super();
        setSummaryText(getTranslation("experiments.terms"));
        var list = new DescriptionList();
        for (var term : TERMS) {
            list.add(
                    new DescriptionList.Term(getTranslation("experiments.term." + term + ".name")),
                    new DescriptionList.Description(getTranslation("experiments.term." + term)));
        }
        add(list);
    }
}
