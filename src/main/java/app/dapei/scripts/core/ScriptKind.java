package app.dapei.scripts.core;

import java.util.List;
import java.util.Optional;

/** The form of a script. */
public enum ScriptKind {
    /** What hurts, what comes of it, how the pairing solves it, why to believe that, what to do now. */
    PROBLEM_SOLUTION(
            ScriptPart.PAIN, ScriptPart.CONSEQUENCE, ScriptPart.SOLUTION, ScriptPart.PROOF, ScriptPart.CALL_TO_ACTION),
    /** Who, where, when, how it turned, how it ended, what to do now. */
    SCENARIO_STORY(
            ScriptPart.PERSON,
            ScriptPart.PLACE,
            ScriptPart.MOMENT,
            ScriptPart.TURN,
            ScriptPart.RESULT,
            ScriptPart.CALL_TO_ACTION),
    FREE_TEXT(ScriptPart.TEXT);

    private final List<ScriptPart> parts;

    ScriptKind(ScriptPart... parts) {
        this.parts = List.of(parts);
    }

    /** The parts of the form, in the order in which they are said. */
    public List<ScriptPart> parts() {
        return parts;
    }

    /** The part in which the pairing solves the problem, so that an associated item must be named there. */
    public Optional<ScriptPart> solution() {
        return switch (this) {
            case PROBLEM_SOLUTION -> Optional.of(ScriptPart.SOLUTION);
            case SCENARIO_STORY -> Optional.of(ScriptPart.TURN);
            case FREE_TEXT -> Optional.empty();
        };
    }
}
