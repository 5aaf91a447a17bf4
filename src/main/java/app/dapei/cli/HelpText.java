package app.dapei.cli;

/** What {@code --help} says. */
final class HelpText {
    static final String ALL = """
        Dapei: associated selling for live streams

          java -jar dapei.jar                 starts the portal
          java -jar dapei.jar mine …          mines a file of baskets, without a server
          java -jar dapei.jar mine --help     says how
        """;

    static final String MINE = """
        Finds what is bought together in a file, without a server.

        Usage: java -jar dapei.jar mine --input FILE --format FORMAT --min-count N --output rules.csv [options]

          --input FILE          file to read, plain or gzipped
          --format FORMAT       basket          one basket per line, item numbers or names separated by blanks
                                online-retail   UCI Online Retail with its header; cancellations, lines without
                                                price and codes that are no products are left out
                                orders          the portal's own order lines: a header with order_no, sku, quantity
                                                and, where known, status, unit_price, paid_amount; gifts, returns,
                                                unpaid and cancelled orders are left out
          --min-count N         in how many baskets a set must stand, at least 1
          --output FILE         where the rules go, as CSV

          --min-confidence C    least confidence of a rule, 0 to 1                 (0)
          --max-size K          most items of a set                                (any)
          --max-basket L        most different items of a basket                   (any)
          --long-baskets WHAT   leave-out: longer baskets do not count             (leave-out)
                                sample:    L of their items count, drawn by a fixed hash, so that a wholesale
                                           order weighs no more than a basket of L items
          --threads T           number of threads                                  (all processors)
          --all-rules           write unsound and redundant rules too
          --independent         leave out rules that larger sets explain: a rule must also stand among the
                                baskets that hold none of what larger kept sets add to it
          --itemsets FILE       where the frequent sets go, as CSV

        rules.csv: antecedent, consequent, count, antecedent_count, consequent_count, baskets, support, confidence,
        lift, leverage, conviction, chi_squared, p_value, q_value. One item on the right; the items of a side are
        joined by | and sorted, numbers by value and before names. p_value is Fisher's exact test, one-sided
        (greater); q_value is Benjamini-Hochberg over all rules whose two sides each reach the minimum count.
        Without --all-rules a rule must have q_value <= 0.05 and lift > 1, and beat every rule with a smaller
        antecedent significantly (p <= 0.05). The greatest lift comes first.
        itemsets.csv: itemset, count.

        An item that stands twice in a basket counts once. Blank lines are no baskets.
        Exit code: 0 done, 1 failed, 2 wrong arguments or a line that cannot be read.

        Example: java -jar dapei.jar mine --input online-retail.csv.gz --format online-retail --min-count 99 \\
                   --min-confidence 0.3 --output rules.csv
        """;

    private HelpText() {}
}
