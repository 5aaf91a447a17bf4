package app.dapei.scripts.core;

/** A part of a script's form. */
public enum ScriptPart {
    PAIN,
    CONSEQUENCE,
    SOLUTION,
    PROOF,
    PERSON,
    PLACE,
    MOMENT,
    TURN,
    RESULT,
    CALL_TO_ACTION,
    /** All of a free text. */
    TEXT
}
