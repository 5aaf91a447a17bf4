package app.dapei.suggestions.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PriceBandsTests {

    private static final long[] PRICES = {10_000, 1_000, 2_500, 40_000, 0};
    private static final int[] CATEGORIES = {0, 1, 1, 1, 1};

    @Test
    void holdsEightOfTenPairsOfTwoCategories() {
        var bands = new PriceBands(CATEGORIES, 2, PRICES);
        for (int i = 0; i < 100; i++) {
            bands.add(new int[] {0, i < 60 ? 1 : i < 95 ? 2 : 3}, 2);
        }
        var band = bands.of(0, 1).orElseThrow();
        assertThat(band.low()).isEqualTo(0.1, within(0.02));
        assertThat(band.high()).isEqualTo(0.25, within(0.03));
        assertThat(band.pairs()).isEqualTo(100);
        assertThat(band.ofCategories()).isTrue();
        assertThat(bands.ofAll().orElseThrow().pairs()).isEqualTo(200);
    }

    @Test
    void saysNothingFromFewPairsAndLeavesGiftsOut() {
        var bands = new PriceBands(CATEGORIES, 2, PRICES);
        for (int i = 0; i < 49; i++) {
            bands.add(new int[] {0, 1, 4}, 3);
        }
        assertThat(bands.of(0, 1)).isEmpty();
    }

    @Test
    void countsDoublingsOutside() {
        var band = new PriceBand(0.1, 0.5, 100, true);
        assertThat(band.distance(0.3)).isZero();
        assertThat(band.distance(1)).isEqualTo(1, within(1e-12));
        assertThat(band.distance(0.025)).isEqualTo(2, within(1e-12));
    }
}
