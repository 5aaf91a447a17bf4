package app.dapei.suggestions.ui;

import app.dapei.shared.Money;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.core.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of suggestions as a file, with every part of the scores. */
final class SuggestionExport {

    private final SuggestionTexts texts;

    SuggestionExport(SuggestionTexts texts) {
        this.texts = texts;
    }

    CsvDownload link(Supplier<List<Suggestion>> suggestions) {
        return new CsvDownload(
                texts.text("export"),
                "suggestions.csv",
                this::header,
                csv -> suggestions.get().forEach(suggestion -> csv.row(cells(suggestion))));
    }

    private List<String> header() {
        var facts = Stream.of(
                        "main.sku",
                        "main",
                        "associated.sku",
                        "associated",
                        "together",
                        "main.orders",
                        "associated.orders",
                        "orders",
                        "share",
                        "share.low",
                        "share.high",
                        "lift",
                        "main.price",
                        "associated.price",
                        "stock",
                        "score")
                .map(key -> texts.text("csv." + key));
        var parts = Arrays.stream(Score.Part.values()).map(part -> texts.text("part." + part));
        return Stream.concat(facts, parts).toList();
    }

    private List<@Nullable Object> cells(Suggestion suggestion) {
        var evidence = suggestion.facts().evidence();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(suggestion.main().sku());
        cells.add(suggestion.main().name(texts.locale()));
        cells.add(suggestion.associated().sku());
        cells.add(suggestion.associated().name(texts.locale()));
        cells.add(evidence.together());
        cells.add(evidence.mainOrders());
        cells.add(evidence.associatedOrders());
        cells.add(evidence.orders());
        cells.add(decimal((double) evidence.together() / evidence.mainOrders()));
        cells.add(decimal(evidence.shareAtLeast()));
        cells.add(decimal(evidence.shareAtMost()));
        cells.add(decimal(evidence.lift()));
        cells.add(amount(suggestion.main().price()));
        cells.add(amount(suggestion.associated().price()));
        cells.add(suggestion.associated().stock());
        cells.add(suggestion.score().rounded());
        suggestion.score().parts().forEach(part -> cells.add(decimal(part.points())));
        return cells;
    }

    private String amount(long minor) {
        return new Money(minor, texts.shop().currency()).major().toPlainString();
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
