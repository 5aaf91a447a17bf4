package app.dapei.scripts;

import app.dapei.scripts.core.Remark;
import java.util.List;

/** Something is wrong with a script, so that it cannot be stored. */
public class ScriptRefusedException extends RuntimeException {

    private final transient List<Remark> remarks;

    ScriptRefusedException(String title, List<Remark> remarks) {
        super("the script " + title + " is refused: " + remarks);
        this.remarks = List.copyOf(remarks);
    }

    public List<Remark> remarks() {
        return remarks;
    }
}
