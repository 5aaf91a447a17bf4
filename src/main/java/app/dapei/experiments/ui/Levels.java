package app.dapei.experiments.ui;

import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;

/** Fields for the two probabilities that every plan and every verdict rest on. */
final class Levels {

    private Levels() {}

    /** The false-positive rate. */
    static Select<Double> alpha(Component host, Locale locale) {
        return select(host, locale, "experiments.alpha", 0.05, 0.01, 0.05, 0.1);
    }

    /** The chance to find what is there. */
    static Select<Double> power(Component host, Locale locale) {
        return select(host, locale, "experiments.power", 0.8, 0.7, 0.8, 0.9, 0.95);
    }

    private static Select<Double> select(Component host, Locale locale, String key, double chosen, Double... levels) {
        var formats = new Formats(locale);
        var select = new Select<Double>();
        select.setLabel(host.getTranslation(key));
        select.setItems(levels);
        select.setItemLabelGenerator(level -> formats.decimal(level * 100, 0) + " %");
        select.setValue(chosen);
        select.setTestId(key.substring(key.indexOf('.') + 1));
        return select;
    }
}
