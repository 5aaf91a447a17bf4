package app.dapei.mining.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says an association and its evidence in words. */
final class AssociationTexts {

    private static final double LOG10 = Math.log(10);
    private static final int THIN = 30;

    private final Locale locale;
    private final Formats formats;

    AssociationTexts(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    String names(List<ProductRow> products) {
        return products.stream().map(product -> product.name(locale)).collect(Collectors.joining(" + "));
    }

    /** "20 of 25 orders". */
    String together(NamedAssociation association) {
        var evidence = association.rule().evidence();
        return text(
                "mining.grid.together.value",
                formats.count(evidence.count()),
                formats.count(evidence.antecedentCount()));
    }

    /** The share as a percentage with the lower end of its interval; nothing where the base is too thin. */
    String confidence(NamedAssociation association) {
        var evidence = association.rule().evidence();
        if (evidence.antecedentCount() < THIN) {
            return text("mining.grid.thin");
        }
        return text(
                "mining.grid.confidence.value",
                formats.percent(evidence.confidence()),
                formats.percent(evidence.confidenceLowerBound()));
    }

    String lift(NamedAssociation association) {
        return formats.decimal(association.rule().evidence().lift(), 1) + "×";
    }

    /** How easily chance explains it, as a power of ten. */
    String chance(NamedAssociation association) {
        int exponent = (int) Math.ceil(association.rule().logQValue() / LOG10);
        return exponent >= -2
                ? formats.decimal(Math.exp(association.rule().logQValue()), 3)
                : text("mining.grid.chance.value", superscript(exponent));
    }

    /** The whole evidence in one sentence. */
    String sentence(NamedAssociation association) {
        var evidence = association.rule().evidence();
        return text(
                "mining.sentence",
                names(association.antecedent()),
                association.consequent().name(locale),
                formats.count(evidence.antecedentCount()),
                formats.count(evidence.count()),
                formats.count(evidence.consequentCount()),
                formats.count(evidence.baskets()),
                formats.decimal(evidence.lift(), 1));
    }

    private static String superscript(int exponent) {
        return Integer.toString(exponent)
                .chars()
                .mapToObj(sign -> sign == '-' ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹".substring(sign - '0', sign - '0' + 1))
                .collect(Collectors.joining());
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
