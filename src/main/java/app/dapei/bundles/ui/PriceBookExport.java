package app.dapei.bundles.ui;

import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.core.PriceClaim;
import app.dapei.shared.CsvText;
import app.dapei.shared.Money;
import app.dapei.shared.TimeRange;
import app.dapei.shared.ui.CsvDownload;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The price book of the shop as a file: every price that was published in the years for which the law asks. */
final class PriceBookExport {

    private static final int PAGE = 500;

    private final PriceLedger ledger;
    private final BundleTexts texts;

    PriceBookExport(PriceLedger ledger, BundleTexts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    CsvDownload link() {
        return new CsvDownload(texts.text("ledger.export"), "price-book.csv", this::header, this::write);
    }

    private List<String> header() {
        return Stream.of(
                        "ledger.at",
                        "ledger.actor",
                        "bundle",
                        "id",
                        "ledger.version",
                        "price",
                        "sum",
                        "ledger.basis",
                        "ledger.told",
                        "ledger.lawful",
                        "ledger.verdict",
                        "ledger.article",
                        "ledger.detail")
                .map(texts::text)
                .toList();
    }

    private void write(CsvText csv) {
        var now = Clock.systemUTC().instant();
        var range = new TimeRange(now.minus(PriceLedger.KEPT), now);
        int offset = 0;
        var rows = ledger.entries(range, offset, PAGE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> csv.row(cells(row)));
            offset += rows.size();
            rows = ledger.entries(range, offset, PAGE);
        }
    }

    private List<@Nullable Object> cells(PriceLedger.Entry entry) {
        var claim = entry.claim();
        return Arrays.asList(
                entry.at(),
                entry.actor(),
                entry.name(),
                entry.bundleId(),
                entry.version(),
                amount(claim.price()),
                amount(claim.claimed()),
                amount(claim.basis()),
                amount(claim.saving()),
                amount(claim.lawfulSaving()),
                texts.text(claim.isTooHigh() ? "ledger.too-high" : "ledger.borne"),
                PriceClaim.ARTICLE,
                entry.detail());
    }

    private @Nullable String amount(@Nullable Long minor) {
        return minor == null
                ? null
                : new Money(minor, texts.shop().currency()).major().toPlainString();
    }
}
