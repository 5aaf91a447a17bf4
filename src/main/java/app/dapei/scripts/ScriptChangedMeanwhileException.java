package app.dapei.scripts;

/** Somebody else changed the script since it was read. */
public class ScriptChangedMeanwhileException extends RuntimeException {

    ScriptChangedMeanwhileException(String title) {
        super("the script " + title + " was changed meanwhile");
    }
}
