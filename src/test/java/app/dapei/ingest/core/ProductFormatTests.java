package app.dapei.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProductFormatTests {

    private static final String SHOPIFY =
            "Handle|Title|Product Category|Option1 Value|Variant SKU|Variant Inventory Qty|"
                    + "Variant Price|Image Src|Cost per item|Status";
    private static final String PLAIN = "sku|name|category|price|cost|stock|aliases|state|picture";

    @Test
    void inheritsTitleCategoryAndStateWithinAShopifyHandle() {
        var read = Interpreted.of(
                ImportFormat.SHOPIFY_PRODUCTS,
                "USD",
                DateOrder.IRRELEVANT,
                SHOPIFY,
                "tent|Tent|Sporting Goods > Camping|Green|TENT-G|12|149.90|https://x.org/t.png|80|active",
                "tent|||Blue|TENT-B|-3|149.90||80|",
                "tent||||||| https://x.org/t2.png||",
                "mat|Ground mat||Default Title||not stocked|19.90|||draft",
                "lamp|Lamp||Default Title|TENT-G|1|5|||active");

        assertThat(read.products)
                .extracting(ProductEntry::sku, ProductEntry::name, ProductEntry::price, ProductEntry::stock)
                .containsExactly(
                        tuple("TENT-G", "Tent Green", 14_990L, 12),
                        tuple("TENT-B", "Tent Blue", 14_990L, 0),
                        tuple(LineDraft.madeUpSku("Ground mat", null), "Ground mat", 1_990L, null));
        assertThat(read.products.get(1).category()).containsExactly("Sporting Goods", "Camping");
        assertThat(read.products.get(1).state()).isEqualTo(ProductEntry.State.ACTIVE);
        assertThat(read.products.get(1).picture()).isEqualTo("https://x.org/t.png");
        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code)
                .containsExactly(
                        tuple(3, IssueCode.NEGATIVE_STOCK),
                        tuple(5, IssueCode.SKU_FROM_NAME),
                        tuple(6, IssueCode.SKU_TWICE));
    }

    @Test
    void readsTheOwnProductFormatAndKeepsSilenceApartFromZero() {
        var read = Interpreted.of(
                ImportFormat.PLAIN_PRODUCTS,
                PLAIN,
                "TENT|露营帐篷|户外/露营|¥499.00|210|35|帐篷、4号链接|上架|",
                "MAT|地垫||59||||奇怪|",
                "LAMP||户外|59|||||",
                "BAG|睡袋|户外|abc|||||",
                "CUP|杯子|户外|10||1.5|||");

        assertThat(read.products).hasSize(2);
        assertThat(read.products.getFirst())
                .isEqualTo(new ProductEntry(
                        2,
                        "TENT",
                        "露营帐篷",
                        List.of("户外", "露营"),
                        49_900L,
                        21_000L,
                        35,
                        List.of("帐篷", "4号链接"),
                        ProductEntry.State.ACTIVE,
                        null));
        assertThat(read.products.get(1).cost()).isNull();
        assertThat(read.products.get(1).stock()).isNull();
        assertThat(read.issues)
                .extracting(RowIssue::row, RowIssue::code, RowIssue::field)
                .containsExactly(
                        tuple(3, IssueCode.STATUS_UNKNOWN, Field.PRODUCT_STATE),
                        tuple(4, IssueCode.VALUE_MISSING, Field.NAME),
                        tuple(5, IssueCode.NUMBER_UNREADABLE, Field.PRICE),
                        tuple(6, IssueCode.QUANTITY_NOT_USABLE, Field.STOCK));
    }
}
