package app.dapei.live;

import app.dapei.bundles.core.Occasion;
import app.dapei.live.core.LiveItem.BundleItem;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which version of which script the host has before the eyes in each room, so that figures can be read by script. */
@Component
public class ScriptsOnAir {

    private final ObjectProvider<HostScripts> scripts;
    private final Map<RoomCode, Said> said = new ConcurrentHashMap<>();

    ScriptsOnAir(ObjectProvider<HostScripts> scripts) {
        this.scripts = scripts;
    }

    private record Said(UUID bundle, @Nullable String version) {}

    /** A room has a bundle on air from now on; says which version is read with it, null = none. */
    @Nullable
    String shown(long shopId, RoomCode room, BundleItem item) {
        var version = scripts.stream()
                .flatMap(one -> one.of(shopId, item.bundleId(), Locale.CHINESE, Occasion.NONE, null).stream())
                .map(HostScripts.Prompt::version)
                .findFirst()
                .orElse(null);
        said.put(room, new Said(item.bundleId(), version));
        return version;
    }

    /** A room has no bundle on air any more. */
    void clear(RoomCode room) {
        said.remove(room);
    }

    /** The version that is read with a bundle while it is on air; null = it is not, or nothing is read. */
    public @Nullable String of(RoomCode room, @Nullable UUID bundle) {
        var now = said.get(room);
        return now != null && now.bundle().equals(bundle) ? now.version() : null;
    }
}
