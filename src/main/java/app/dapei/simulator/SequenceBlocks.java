package app.dapei.simulator;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers for new rows out of a sequence that steps by blocks. A value {@code v} stands for the block that starts with
 * it; {@link #close} leaves one block unused, because Hibernate takes the block that ends before the value it draws.
 */
final class SequenceBlocks implements AutoCloseable {

    private final JdbcTemplate jdbc;
    private final String sequence;
    private final int step;
    private long next;
    private long end;

    /** @param step the sequence's increment */
    SequenceBlocks(JdbcTemplate jdbc, String sequence, int step) {
        this.jdbc = jdbc;
        this.sequence = sequence;
        this.step = step;
    }

    long next() {
        if (next == end) {
            next = draw();
            end = next + step;
        }
        return next++;
    }

    @Override
    public void close() {
        draw();
    }

    private long draw() {
        Long value = jdbc.queryForObject("select nextval('" + sequence + "')", Long.class);
        if (value == null) {
            throw new IllegalStateException("sequence " + sequence + " gave no value");
        }
        return value;
    }
}
