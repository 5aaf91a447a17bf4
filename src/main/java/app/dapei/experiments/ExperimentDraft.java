package app.dapei.experiments;

import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SamplePlan.Metric;
import java.util.List;

/**
 * An experiment as somebody plans it.
 *
 * @param name         short, not blank, at most 120 characters
 * @param question     what is to be learned, at most 500 characters
 * @param metric       the name of what is counted, not blank, at most 120 characters
 * @param lessIsBetter for metrics such as returns
 * @param arms         names of at least two different arms, the control first, at most 60 characters each
 * @param plan         metric before the start, smallest lift worth finding, levels, and how it will be read
 * @param leastDays    days that it runs at least, so that every weekday counts; 1 to 90
 * @param setup        how it is carried out
 */
public record ExperimentDraft(
        String name,
        String question,
        String metric,
        boolean lessIsBetter,
        List<String> arms,
        SamplePlan.Question plan,
        int leastDays,
        Setup setup) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_ARM = 60;

    /** One whose counts people bring. */
    public ExperimentDraft(
            String name,
            String question,
            String metric,
            boolean lessIsBetter,
            List<String> arms,
            SamplePlan.Question plan,
            int leastDays) {
        this(name, question, metric, lessIsBetter, arms, plan, leastDays, Setup.counted(plan.anyTime()));
    }

    public ExperimentDraft {
        requireText("name", name, LONGEST_NAME);
        requireText("metric", metric, LONGEST_NAME);
        if (question.length() > LONGEST_QUESTION) {
            throw new IllegalArgumentException(
                    "question must have at most " + LONGEST_QUESTION + " characters; got: " + question.length());
        }
        arms = List.copyOf(arms);
        arms.forEach(arm -> requireText("arm", arm, LONGEST_ARM));
        if (arms.size() != plan.arms() || arms.stream().distinct().count() != arms.size()) {
            throw new IllegalArgumentException("arms must be " + plan.arms() + " different names; got: " + arms);
        }
        if (setup.design() != Design.COUNTED && setup.arms().size() != arms.size()) {
            throw new IllegalArgumentException("setup must plan " + arms.size() + " arms; got: "
                    + setup.arms().size());
        }
        if (leastDays < 1 || leastDays > 90) {
            throw new IllegalArgumentException("leastDays must be in [1, 90]; got: " + leastDays);
        }
    }

    /** What kind of number is counted. */
    public Measure measure() {
        return switch (plan.metric()) {
            case Metric.Share _ -> Measure.SHARE;
            case Metric.Value _ -> Measure.VALUE;
        };
    }

    private static void requireText(String field, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    field + " must have 1 to " + longest + " characters; got: \"" + text + "\"");
        }
    }
}
