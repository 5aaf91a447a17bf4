package app.dapei.suggestions.core;

import app.dapei.suggestions.core.Score.Part;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;

/**
 * Learns how much each part should count from what people accepted and dismissed: logistic regression of the decision on
 * the points of the parts, pulled towards a weight of 1 (ridge, A. Hoerl and R. Kennard, Technometrics 12, 1970), so
 * that parts that decided nothing keep their weight.
 */
public final class WeightLearner {

    /** So many of each kind are needed. */
    public static final int FEWEST = 30;

    private static final List<Part> PARTS = Arrays.stream(Part.values())
            .filter(part -> part != Part.TRACK_RECORD)
            .toList();
    private static final int SIZE = PARTS.size() + 1;
    private static final double CAUTION = 20;
    private static final int STEPS = 30;
    private static final double UNIT = Math.log(2) / ScoreScale.DOUBLING;

    private WeightLearner() {}

    /**
     * What was decided on a suggestion.
     *
     * @param score the parts as they stood then
     * @param accepted whether a bundle was made of it; else it was dismissed
     */
    public record Decision(Score score, boolean accepted) {}

    /** What can be said of the weights. */
    public sealed interface Outcome {

        /** The weights that fit. */
        record Learned(ScoreWeights weights, int accepted, int dismissed) implements Outcome {}

        /** There are too few decisions; {@link #FEWEST} of each kind are needed. */
        record TooFew(int accepted, int dismissed) implements Outcome {}
    }

    public static Outcome learn(List<Decision> decisions) {
        int accepted = (int) decisions.stream().filter(Decision::accepted).count();
        int dismissed = decisions.size() - accepted;
        if (accepted < FEWEST || dismissed < FEWEST) {
            return new Outcome.TooFew(accepted, dismissed);
        }
        double[] weights = new double[SIZE];
        Arrays.fill(weights, 1);
        weights[SIZE - 1] = 0;
        for (int step = 0; step < STEPS; step++) {
            improve(weights, decisions);
        }
        var learned = new EnumMap<Part, Double>(Part.class);
        for (int i = 0; i < PARTS.size(); i++) {
            learned.put(PARTS.get(i), Math.round(100 * Math.clamp(weights[i], 0, ScoreWeights.MOST)) / 100.0);
        }
        return new Outcome.Learned(new ScoreWeights(learned), accepted, dismissed);
    }

    /** One step of Newton's method. */
    private static void improve(double[] weights, List<Decision> decisions) {
        double[] gradient = new double[SIZE];
        double[][] curvature = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE - 1; i++) {
            gradient[i] = CAUTION * (weights[i] - 1);
            curvature[i][i] = CAUTION;
        }
        curvature[SIZE - 1][SIZE - 1] = 1e-6;
        for (var decision : decisions) {
            double[] parts = features(decision.score());
            double logit = 0;
            for (int i = 0; i < SIZE; i++) {
                logit += weights[i] * parts[i];
            }
            double share = 1 / (1 + Math.exp(-logit));
            double error = share - (decision.accepted() ? 1 : 0);
            for (int i = 0; i < SIZE; i++) {
                gradient[i] += error * parts[i];
                for (int j = 0; j < SIZE; j++) {
                    curvature[i][j] += share * (1 - share) * parts[i] * parts[j];
                }
            }
        }
        double[] change = solve(curvature, gradient);
        for (int i = 0; i < SIZE; i++) {
            weights[i] -= change[i];
        }
    }

    private static double[] features(Score score) {
        double[] parts = new double[SIZE];
        for (int i = 0; i < PARTS.size(); i++) {
            parts[i] = UNIT * score.points(PARTS.get(i));
        }
        parts[SIZE - 1] = 1;
        return parts;
    }

    /** Solves a symmetric positive definite system by Gauss's elimination. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[] solution = right.clone();
        for (int pivot = 0; pivot < SIZE; pivot++) {
            for (int row = pivot + 1; row < SIZE; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < SIZE; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                solution[row] -= factor * solution[pivot];
            }
        }
        for (int row = SIZE - 1; row >= 0; row--) {
            for (int column = row + 1; column < SIZE; column++) {
                solution[row] -= matrix[row][column] * solution[column];
            }
            solution[row] /= matrix[row][row];
        }
        return solution;
    }
}
