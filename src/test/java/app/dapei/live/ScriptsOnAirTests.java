package app.dapei.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.HostScripts.Prompt;
import app.dapei.live.core.LiveItem.BundleItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ScriptsOnAirTests {

    private static final UUID SET = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final RoomCode ROOM = new RoomCode("abc");
    private static final HostScripts SCRIPTS = (shop, bundle, reader, occasion, left) -> bundle.equals(SET)
            ? Optional.of(new Prompt("s:3", "Morning", List.of("Good morning"), 4))
            : Optional.empty();

    private static ScriptsOnAir scripts(HostScripts... known) {
        var beans = new StaticListableBeanFactory(known.length == 0 ? Map.of() : Map.of("scripts", known[0]));
        return new ScriptsOnAir(beans.getBeanProvider(HostScripts.class));
    }

    @Test
    void namesTheVersionOfTheBundleOnAirAndOfNoOther() {
        var onAir = scripts(SCRIPTS);
        assertThat(onAir.shown(7, ROOM, new BundleItem(SET))).isEqualTo("s:3");
        assertThat(onAir.of(ROOM, SET)).isEqualTo("s:3");
        assertThat(onAir.of(ROOM, OTHER)).isNull();
        assertThat(onAir.of(ROOM, null)).isNull();
        assertThat(onAir.of(new RoomCode("xyz"), SET)).isNull();
    }

    @Test
    void namesNoneWhereTheBundleHasNoScriptOrIsNotOnAirAnyMore() {
        var onAir = scripts(SCRIPTS);
        assertThat(onAir.shown(7, ROOM, new BundleItem(OTHER))).isNull();
        assertThat(onAir.of(ROOM, OTHER)).isNull();
        onAir.shown(7, ROOM, new BundleItem(SET));
        onAir.clear(ROOM);
        assertThat(onAir.of(ROOM, SET)).isNull();
    }

    @Test
    void worksWithoutScripts() {
        assertThat(scripts().shown(7, ROOM, new BundleItem(SET))).isNull();
    }
}
