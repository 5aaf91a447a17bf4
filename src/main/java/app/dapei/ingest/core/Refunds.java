package app.dapei.ingest.core;

import java.util.List;
import java.util.function.Consumer;

/** Puts the refund of a whole order onto its lines where that is certain, and says so where it is not. */
final class Refunds {

    private Refunds() {}

    static List<LineDraft> spread(OrderFacts facts, List<LineDraft> lines, Consumer<RowIssue> issues) {
        long refunded = facts.refunded() == null ? 0 : facts.refunded();
        boolean onLines = lines.stream().anyMatch(line -> line.returnedQuantity() > 0 || line.refunded() > 0);
        if (refunded == 0 || onLines || lines.isEmpty() || facts.state() == OrderState.CANCELLED) {
            return lines;
        }
        long paid = lines.stream().mapToLong(LineDraft::paid).sum();
        if (refunded >= paid) {
            return lines.stream().map(LineDraft::returnedInFull).toList();
        }
        if (lines.size() == 1) {
            return List.of(lines.getFirst().withReturn(0, refunded, null));
        }
        var first = lines.getFirst().row();
        issues.accept(new RowIssue(
                first.number(),
                IssueCode.REFUND_NOT_SPLIT,
                Field.ORDER_REFUNDED,
                Long.toString(refunded),
                first.cells()));
        return lines;
    }
}
