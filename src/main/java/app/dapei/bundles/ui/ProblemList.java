package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.core.Problem;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.function.Predicate;

/** Everything that is wrong with a bundle, what forbids publishing first; hidden where nothing is. */
final class ProblemList extends UnorderedList {

    private final transient BundleTexts texts;

    ProblemList(BundleTexts texts) {
        this.texts = texts;
        addClassName("problem-list");
        setTestId("problems");
    }

    void show(BundleAssessment worth) {
        show(worth, problem -> true);
    }

    /** Shows the warnings alone, where the rest stands beside its field. */
    void showWarnings(BundleAssessment worth) {
        show(worth, problem -> !problem.refuses());
    }

    private void show(BundleAssessment worth, Predicate<Problem> shown) {
        removeAll();
        var words = new ProblemTexts(texts, worth.products());
        worth.problems().stream()
                .filter(shown)
                .sorted(Comparator.comparing(Problem::refuses).reversed())
                .forEach(problem -> add(item(words.text(problem), problem.refuses())));
        setVisible(getComponentCount() > 0);
    }

    private ListItem item(String text, boolean refuses) {
        var icon = (refuses ? VaadinIcon.CLOSE_CIRCLE : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-label", texts.text(refuses ? "problem.refuses" : "problem.warns"));
        var item = new ListItem(icon);
        item.addClassName(refuses ? "critical" : "caution");
        item.add(new Span(text));
        return item;
    }
}
