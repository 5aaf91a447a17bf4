package app.dapei.experiments.web;

import app.dapei.experiments.ArmInput;
import org.jspecify.annotations.Nullable;

/**
 * An arm as a program states it: users with conversions, or with sum and squares, or with mean and deviation.
 *
 * @param name        what it is called
 * @param share       its planned share of the traffic; 1 where left out
 * @param users       how many took part
 * @param conversions how many of them converted
 * @param sum         sum of their values
 * @param squares     sum of the squared values
 * @param mean        mean of their values
 * @param deviation   standard deviation of their values
 */
record SentArm(
        @Nullable String name,
        @Nullable Double share,
        @Nullable Long users,
        @Nullable Long conversions,
        @Nullable Double sum,
        @Nullable Double squares,
        @Nullable Double mean,
        @Nullable Double deviation) {

    /** @throws IllegalArgumentException if the numbers are not one of the three kinds */
    ArmInput arm(int index) {
        var place = "arms[" + index + "]";
        if (name == null || users == null || users < 0) {
            throw new IllegalArgumentException(
                    place + " needs a name and users of at least 0; got: name " + name + ", users " + users);
        }
        double planned = share == null ? 1 : share;
        if (conversions != null) {
            if (conversions < 0 || conversions > users) {
                throw new IllegalArgumentException(
                        place + ".conversions must be 0 to " + users + "; got: " + conversions);
            }
            return ArmInput.ofConversions(name, planned, users, conversions);
        }
        if (sum != null && squares != null) {
            return ArmInput.ofSums(name, planned, users, sum, squares);
        }
        if (mean != null && deviation != null) {
            return ArmInput.ofMean(name, planned, users, mean, deviation);
        }
        throw new IllegalArgumentException(
                place + " needs conversions, or sum and squares, or mean and deviation; send one of these");
    }
}
