package app.dapei.ingest.core;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/** What an interpreter made of a table that is written down with {@code |} between its cells. */
final class Interpreted implements EntrySink {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    final List<OrderEntry> orders = new ArrayList<>();
    final List<ReturnEntry> returns = new ArrayList<>();
    final List<ProductEntry> products = new ArrayList<>();
    final List<RowIssue> issues = new ArrayList<>();

    static Interpreted of(ImportFormat format, String header, String... rows) {
        return of(format, "CNY", DateOrder.IRRELEVANT, header, rows);
    }

    static Interpreted of(ImportFormat format, String currency, DateOrder order, String header, String... rows) {
        var result = new Interpreted();
        var match = HeaderMatcher.matchAs(format, cells(header), 1);
        var plan = new ImportPlan(format, match.columns(), SHANGHAI, Currency.getInstance(currency), order);
        var interpreter = RowInterpreter.create(plan, result);
        for (int i = 0; i < rows.length; i++) {
            interpreter.accept(new SourceRow(i + 2, cells(rows[i])));
        }
        interpreter.finish();
        return result;
    }

    static List<String> cells(String row) {
        return Arrays.asList(row.split("\\|", -1));
    }

    static Instant shanghai(String local) {
        return java.time.LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    List<IssueCode> codes() {
        return issues.stream().map(RowIssue::code).toList();
    }

    List<LineEntry> lines() {
        return orders.stream().flatMap(order -> order.lines().stream()).toList();
    }

    @Override
    public void order(OrderEntry order) {
        orders.add(order);
    }

    @Override
    public void standaloneReturn(ReturnEntry returned) {
        returns.add(returned);
    }

    @Override
    public void product(ProductEntry product) {
        products.add(product);
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }
}
