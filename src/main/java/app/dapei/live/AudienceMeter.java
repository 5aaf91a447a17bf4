package app.dapei.live;

import app.dapei.live.core.RoomEvent;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the sessions of this node how many watch, where that changed. */
@Component
class AudienceMeter {

    private final ConcurrentHashMap<Long, Integer> counted = new ConcurrentHashMap<>();
    private final LiveRooms live;
    private final Audience audience;

    AudienceMeter(LiveRooms live, Audience audience) {
        this.live = live;
        this.audience = audience;
    }

    @Scheduled(fixedDelayString = "${dapei.live.count-audience:5s}")
    void count() {
        live.all().stream().filter(running -> !running.session().practice()).forEach(running -> {
            int watching = audience.watching(running.session().room());
            if (!Objects.equals(counted.put(running.session().id(), watching), watching)) {
                running.submit(at -> new RoomEvent.AudienceCounted(at, watching));
            }
        });
    }
}
