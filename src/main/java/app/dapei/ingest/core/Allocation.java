package app.dapei.ingest.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits an order's amount over its lines in proportion to what each would cost alone, in whole minor units, by
 * largest remainder: the parts always add up to the amount, and a line of 0 stays 0.
 */
final class Allocation {

    private Allocation() {}

    static List<LineDraft> byPaid(List<LineDraft> lines, long amount) {
        long sum = lines.stream().mapToLong(LineDraft::paid).sum();
        if (sum == 0) {
            return lines;
        }
        var parts = new long[lines.size()];
        var remainders = new long[lines.size()];
        long left = amount;
        for (int i = 0; i < parts.length; i++) {
            var split = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(lines.get(i).paid()))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            parts[i] = split[0].longValueExact();
            remainders[i] = split[1].longValueExact();
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> remainders[i])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> parts[i]++);
        var allocated = new ArrayList<LineDraft>(lines.size());
        for (int i = 0; i < parts.length; i++) {
            allocated.add(lines.get(i).withPaid(parts[i]));
        }
        return allocated;
    }
}
