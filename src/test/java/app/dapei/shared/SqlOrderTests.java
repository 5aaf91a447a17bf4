package app.dapei.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Sort;

class SqlOrderTests {

    static final SqlOrder ORDER =
            new SqlOrder(Map.of("price", "p.price", "cost", "p.cost"), Set.of("cost"), "p.name asc", "p.id");

    @Test
    void ordersByWhatIsAskedForAndThenByTheKey() {
        assertThat(ORDER.by(Sort.by("price").descending())).isEqualTo("p.price desc, p.id");
    }

    @Test
    void putsRowsWithoutAValueLast() {
        assertThat(ORDER.by(Sort.by("cost").descending().and(Sort.by("price"))))
                .isEqualTo("p.cost desc nulls last, p.price asc, p.id");
    }

    @Test
    void letsNothingElseIntoTheStatement() {
        assertThat(ORDER.by(Sort.by("1; drop table product"))).isEqualTo("p.name asc, p.id");
        assertThat(ORDER.by(Sort.unsorted())).isEqualTo("p.name asc, p.id");
    }

    @Test
    void findsTheSignsOfAPatternAsThemselves() {
        assertThat(SqlLike.containing("50%_off!")).isEqualTo("%50!%!_off!!%");
    }
}
