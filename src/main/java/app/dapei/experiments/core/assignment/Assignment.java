package app.dapei.experiments.core.assignment;

/** What an experiment does with a unit. */
public sealed interface Assignment {

    /**
     * The unit plays an arm.
     *
     * @param arm    index of the arm, from 0
     * @param sticky whether the arm was kept from a former assignment instead of computed
     */
    record Assigned(int arm, boolean sticky) implements Assignment {}

    /** The unit takes no part, and is to see what everybody sees. */
    record NotAssigned(Reason reason) implements Assignment {}

    /** Why a unit takes no part. */
    enum Reason {
        /** The id is empty, so units could not be told apart. */
        EMPTY_UNIT_ID,
        /** The unit belongs to another slice of the layer. */
        OUTSIDE_NAMESPACE,
        /** The unit is in the share that is left out. */
        OUTSIDE_COVERAGE
    }
}
