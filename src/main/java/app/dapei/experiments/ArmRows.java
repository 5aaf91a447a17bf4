package app.dapei.experiments;

import app.dapei.experiments.ArmRow.Refused;
import app.dapei.experiments.ArmsFile.Kind;
import app.dapei.experiments.ArmsFile.Problem;
import app.dapei.experiments.ArmsFile.Reading;
import app.dapei.experiments.core.ArmsText;
import app.dapei.experiments.core.ArmsText.Line;
import app.dapei.experiments.core.Moments;
import app.dapei.experiments.core.Skewness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Rows of a file of arms, of one of its forms. */
sealed interface ArmRows {

    void add(ArmRow row) throws Refused;

    Reading.Arms arms(long rows);

    final class CountRows implements ArmRows {

        private final Kind kind;
        private final Map<String, Line> byArm = new LinkedHashMap<>();

        CountRows(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void add(ArmRow row) throws Refused {
            var numbers = new ArrayList<Double>();
            numbers.add(row.count("users"));
            switch (kind) {
                case SHARE -> numbers.add(row.count("conversions"));
                case SUMS -> {
                    numbers.add(row.number("sum"));
                    numbers.add(row.number("squares"));
                }
                case MEAN -> {
                    numbers.add(row.number("mean"));
                    numbers.add(row.number("deviation"));
                }
            }
            requirePossible(row, numbers);
            if (byArm.putIfAbsent(row.arm(), new Line(row.arm(), numbers)) != null) {
                throw row.refused("arm", Problem.ARM_TWICE);
            }
            requireFewArms(row, byArm.size());
        }

        private void requirePossible(ArmRow row, List<Double> numbers) throws Refused {
            double users = numbers.getFirst();
            switch (kind) {
                case SHARE -> {
                    if (numbers.getLast() > users) {
                        throw row.refused("conversions", Problem.TOO_MANY_CONVERSIONS);
                    }
                }
                case SUMS -> {
                    try {
                        Moments.ofSums((long) users, numbers.get(1), numbers.get(2));
                    } catch (IllegalArgumentException impossible) {
                        throw row.refused("squares", Problem.IMPOSSIBLE);
                    }
                }
                case MEAN -> {
                    if (numbers.getLast() < 0) {
                        throw row.refused("deviation", Problem.IMPOSSIBLE);
                    }
                }
            }
        }

        @Override
        public Reading.Arms arms(long rows) {
            return new Reading.Arms(kind, List.copyOf(byArm.values()), rows, OptionalDouble.empty());
        }
    }

    final class UnitRows implements ArmRows {

        private final Map<String, double[]> byArm = new LinkedHashMap<>();
        private final Set<String> units = new HashSet<>();
        private boolean shares = true;

        @Override
        public void add(ArmRow row) throws Refused {
            double value = row.number("value");
            var unit = row.text("unit");
            if (!unit.isEmpty() && !units.add(unit)) {
                throw row.refused("unit", Problem.UNIT_TWICE);
            }
            double[] sums = byArm.computeIfAbsent(row.arm(), name -> new double[4]);
            requireFewArms(row, byArm.size());
            sums[0]++;
            sums[1] += value;
            sums[2] += value * value;
            sums[3] += value * value * value;
            shares &= value == 0 || value == 1;
        }

        @Override
        public Reading.Arms arms(long rows) {
            var kind = shares ? Kind.SHARE : Kind.SUMS;
            var lines = byArm.entrySet().stream()
                    .map(arm -> new Line(
                            arm.getKey(),
                            shares
                                    ? List.of(arm.getValue()[0], arm.getValue()[1])
                                    : List.of(arm.getValue()[0], arm.getValue()[1], arm.getValue()[2])))
                    .toList();
            return new Reading.Arms(kind, lines, rows, shares ? OptionalDouble.empty() : needed());
        }

        private OptionalDouble needed() {
            double[] all = new double[4];
            double least = Double.POSITIVE_INFINITY;
            for (double[] sums : byArm.values()) {
                for (int power = 0; power < all.length; power++) {
                    all[power] += sums[power];
                }
                least = Math.min(least, sums[0]);
            }
            double needed =
                    Skewness.ofSums((long) all[0], all[1], all[2], all[3]).unitsNeeded();
            return needed > least ? OptionalDouble.of(needed) : OptionalDouble.empty();
        }
    }

    private static void requireFewArms(ArmRow row, int arms) throws Refused {
        if (arms > ArmsText.MOST_ARMS) {
            throw row.refused("arm", Problem.TOO_MANY_ARMS);
        }
    }
}
