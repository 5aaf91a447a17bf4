package app.dapei.rules.ui;

import app.dapei.rules.Firing;
import app.dapei.rules.StockRules;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** The log of the rules as CSV. */
final class FiringExport {

    private static final int PAGE = 500;

    private final StockRules rules;
    private final RuleTexts texts;

    FiringExport(StockRules rules, RuleTexts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    CsvDownload link() {
        var header = List.of("when", "bundle", "did", "rule", "available", "per-hour", "state").stream()
                .map(key -> texts.text(key))
                .toList();
        return new CsvDownload(
                texts.text("export"), "stock-rules-" + texts.shop().code() + ".csv", () -> header, this::write);
    }

    private void write(CsvText csv) {
        var rows = rules.log(PageRequest.of(0, PAGE));
        for (int page = 1; !rows.isEmpty(); page++) {
            rows.forEach(row -> csv.row(cells(row)));
            rows = rules.log(PageRequest.of(page, PAGE));
        }
    }

    private List<@Nullable Object> cells(Firing firing) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(texts.time(firing.firedAt()));
        cells.add(texts.bundle(firing.bundleId()));
        cells.add(texts.done(firing.decision()));
        cells.add(texts.rule(firing.decision().rule()));
        cells.add(firing.seen().available());
        cells.add(Math.round(600 * firing.seen().perMinute()) / 10.0);
        cells.add(texts.state(firing));
        return cells;
    }
}
