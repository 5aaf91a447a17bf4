package app.dapei.scripts;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Who knows what each version of a script sold once it was on the air: opened here, implemented where that is counted. */
public interface ScriptConversions {

    /** By version; versions that were never on the air are missing. */
    Map<Integer, Sold> of(long shopId, UUID scriptId);

    /**
     * What a version sold.
     *
     * @param onAir how long it was on the prompter
     * @param viewers how many viewers saw the bundle meanwhile
     * @param buyers how many of them bought it
     */
    record Sold(Duration onAir, long viewers, long buyers) {}
}
