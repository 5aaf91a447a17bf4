package app.dapei.experiments.ui;

import app.dapei.experiments.LibraryMetric;
import app.dapei.experiments.MetricForm;
import app.dapei.experiments.MetricLibrary;
import app.dapei.experiments.OwnMetric;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What metrics are called, what they mean, and how their numbers are written. */
final class MetricNames {

    private final Component host;
    private final Locale locale;
    private final Currency currency;
    private final Map<String, OwnMetric> own;

    /** @param currency of the shop's amounts */
    MetricNames(Component host, Locale locale, MetricLibrary library, Currency currency) {
        this.host = host;
        this.currency = currency;
        this.locale = locale;
        this.own = library.own().stream()
                .collect(Collectors.toMap(
                        OwnMetric::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Codes of all metrics: the library's, then the shop's own. */
    List<String> codes() {
        var codes = new ArrayList<>(
                Arrays.stream(LibraryMetric.values()).map(Enum::name).toList());
        codes.addAll(own.keySet());
        return codes;
    }

    /** A metric that has just been made. */
    void know(OwnMetric metric) {
        own.put(metric.code(), metric);
    }

    String name(String code) {
        var mine = own.get(code);
        return mine == null ? host.getTranslation("experiments.metric." + code) : mine.name();
    }

    String meaning(String code) {
        var mine = own.get(code);
        return mine == null
                ? host.getTranslation("experiments.metric." + code + ".help")
                : host.getTranslation(
                        "experiments.own." + mine.form(), host.getTranslation("experiments.event." + mine.kind()));
    }

    boolean isRate(String code) {
        var mine = own.get(code);
        return mine == null ? LibraryMetric.valueOf(code).isRate() : mine.form() == MetricForm.SHARE;
    }

    /** Whether it is one sum over another. */
    boolean isRatio(String code) {
        return !own.containsKey(code) && LibraryMetric.valueOf(code).form() == MetricForm.RATIO;
    }

    boolean lessIsBetter(String code) {
        var mine = own.get(code);
        return mine == null ? LibraryMetric.valueOf(code).lessIsBetter() : mine.lessIsBetter();
    }

    boolean isMoney(String code) {
        return !own.containsKey(code) && LibraryMetric.valueOf(code).isMoney();
    }

    /** What is written beside numbers of which only digits are shown: per cent or points, the currency's sign, or nothing. */
    String sign(String code, String ofShares) {
        return isRate(code) ? ofShares : isMoney(code) ? new Formats(locale).sign(currency) : "";
    }

    EffectFormats formats(String code) {
        return new EffectFormats(
                host,
                locale,
                isRate(code)
                        ? new EffectUnit.Share()
                        : isMoney(code) ? new EffectUnit.Amount(currency) : new EffectUnit.Plain());
    }
}
