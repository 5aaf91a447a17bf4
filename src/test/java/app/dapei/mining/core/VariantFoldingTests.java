package app.dapei.mining.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.mining.core.VariantFolding.Article;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantFoldingTests {

    private static Map<Long, Long> folded(Article... articles) {
        return VariantFolding.representatives(List.of(articles));
    }

    private static Article article(long id, String sku, String name, @Nullable Long category) {
        return new Article(id, sku, name, category);
    }

    @ParameterizedTest
    @CsvSource({"85123A, 85123", "85123, 85123", "TENT-2P, TENT", "tent-red-2p, TENT-RED", "TENT, TENT", "A1, A1"})
    void takesOffTheLastPartOfACode(String sku, String stem) {
        assertThat(VariantFolding.stem(sku)).isEqualTo(stem);
    }

    @Test
    void foldsColoursWhoseNamesEndAlikeAndSizesWhoseNamesBeginAlike() {
        assertThat(folded(
                        article(7, "85123A", "WHITE HANGING HEART T-LIGHT HOLDER", null),
                        article(3, "85123B", "RED HANGING HEART T-LIGHT HOLDER", null),
                        article(9, "TENT-2P", "云顶双层帐篷 2人", 5L),
                        article(8, "TENT-4P", "云顶双层帐篷 4人", 5L)))
                .isEqualTo(Map.of(7L, 3L, 9L, 8L));
    }

    @Test
    void leavesApartWhatSharesTheCodeButNotTheName() {
        assertThat(folded(
                        article(1, "TH-001", "Double tent", 5L),
                        article(2, "TH-002", "Gas stove", 5L),
                        article(3, "TH-003", "Camping lamp", 5L)))
                .isEmpty();
    }

    @Test
    void leavesApartWhatSharesTheNameButNotTheCodeOrTheCategory() {
        assertThat(folded(
                        article(1, "MAT-S", "Ground mat small", 5L),
                        article(2, "RUG-S", "Ground mat small", 5L),
                        article(3, "MAT-L", "Ground mat large", 6L)))
                .isEmpty();
    }

    @Test
    void takesTheLeastNumberForAWholeChainOfVariants() {
        assertThat(folded(
                        article(30, "TEE-S", "Cotton T-shirt S", null),
                        article(10, "TEE-M", "Cotton T-shirt M", null),
                        article(20, "TEE-L", "Cotton T-shirt L", null)))
                .isEqualTo(Map.of(20L, 10L, 30L, 10L));
    }
}
