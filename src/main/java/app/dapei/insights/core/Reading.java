package app.dapei.insights.core;

/** What a figure says. */
public sealed interface Reading {

    /** What stands above the line. */
    long above();

    /** What stands below the line. */
    long below();

    /** A value; of amounts in minor units. */
    record Known(double value, long above, long below) implements Reading {}

    /** The base is too small for a quotient: so many of the least that is needed. */
    record TooLittle(long above, long below, long least) implements Reading {}
}
