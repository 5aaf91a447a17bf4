package app.dapei.bundles.ui;

import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.shared.CsvText;
import app.dapei.shared.Money;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.PortalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The list of bundles as a file. */
final class BundleExport {

    private static final int PAGE = 500;

    private final Bundles bundles;
    private final BundleTexts texts;
    private final BundlePictures pictures;
    private final boolean withMargin;

    BundleExport(Bundles bundles, BundlePictures pictures, BundleTexts texts, boolean withMargin) {
        this.pictures = pictures;
        this.bundles = bundles;
        this.texts = texts;
        this.withMargin = withMargin;
    }

    CsvDownload link(Supplier<BundleFilter> filter) {
        return new CsvDownload(texts.text("export"), "bundles.csv", this::header, csv -> write(csv, filter.get()));
    }

    private List<String> header() {
        var keys = Stream.of(
                "bundle",
                "name-en",
                "id",
                "state",
                "scenario",
                "main",
                "slots",
                "rule",
                "sum",
                "price",
                "saving",
                "available",
                "publishedAt",
                "picture");
        return Stream.concat(keys, withMargin ? Stream.of("margin") : Stream.empty())
                .map(texts::text)
                .toList();
    }

    private void write(CsvText csv, BundleFilter filter) {
        var order = Sort.by("name");
        var rows = bundles.find(filter, PageRequest.of(0, PAGE, order));
        for (int page = 1; !rows.isEmpty(); page++) {
            rows.forEach(row -> csv.row(cells(row)));
            rows = bundles.find(filter, PageRequest.of(page, PAGE, order));
        }
    }

    private List<@Nullable Object> cells(BundleRow row) {
        var draft = row.draft();
        var cells = new ArrayList<@Nullable Object>();
        cells.add(draft.name());
        cells.add(draft.nameEn());
        cells.add(row.id());
        cells.add(texts.text("state." + row.state()));
        cells.add(texts.scenario(draft.scenario()));
        cells.add(sku(row, draft.mainProductId(), draft.mainQuantity()));
        cells.add(draft.slots().stream()
                .map(slot -> sku(row, slot.productId(), slot.quantity()))
                .collect(Collectors.joining(" + ")));
        cells.add(texts.rule(draft.price()));
        cells.add(amount(row, BundleQuote::sum));
        cells.add(amount(row, BundleQuote::price));
        cells.add(amount(row, BundleQuote::saving));
        cells.add(row.worth().quote().map(BundleQuote::available).orElse(null));
        var publishedAt = row.publishedAt();
        cells.add(
                publishedAt == null
                        ? null
                        : texts.formats().time(publishedAt, texts.shop().zone()));
        cells.add(picture(row));
        if (withMargin) {
            cells.add(amount(row, BundleQuote::margin));
        }
        return cells;
    }

    /** The picture's complete address, as the reader's browser reaches the portal; with the price of now. */
    private @Nullable String picture(BundleRow row) {
        var price = row.worth()
                .quote()
                .map(quote ->
                        BundlePictures.tag(new Money(quote.price(), texts.shop().currency())));
        return pictures.path(row.id(), row.draft(), row.worth().products(), price.orElse(null))
                .map(path -> PortalAddress.of("/" + path))
                .orElse(null);
    }

    private String sku(BundleRow row, @Nullable Long productId, int quantity) {
        var product = row.worth().products().get(productId == null ? -1L : productId);
        var sku = product == null ? "?" : product.sku();
        return quantity == 1 ? sku : sku + " × " + quantity;
    }

    private @Nullable String amount(BundleRow row, Function<BundleQuote, @Nullable Long> value) {
        @Nullable Long minor = row.worth().quote().map(value).orElse(null);
        return minor == null
                ? null
                : new Money(minor, texts.shop().currency()).major().toPlainString();
    }
}
