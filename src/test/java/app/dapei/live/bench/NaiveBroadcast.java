package app.dapei.live.bench;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What most applications do: a list of emitters, written to one after the other. For comparison. */
final class NaiveBroadcast {

    static final String PATH = "/r/any/naive";

    private final List<SseEmitter> emitters = new CopyOnWriteArrayList<>();
    private int number;

    /** Adds it to a running portal; not annotated, so that no test's portal finds it. */
    static NaiveBroadcast in(ApplicationContext portal) throws NoSuchMethodException {
        var broadcast = new NaiveBroadcast();
        var mapping = portal.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Method method = NaiveBroadcast.class.getDeclaredMethod("open");
        mapping.registerMapping(
                RequestMappingInfo.paths(PATH)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                broadcast,
                method);
        return broadcast;
    }

    public SseEmitter open() throws IOException {
        var emitter = new SseEmitter(0L);
        emitters.add(emitter);
        emitter.onError(error -> emitters.remove(emitter));
        emitter.onCompletion(() -> emitters.remove(emitter));
        emitter.send(SseEmitter.event().id(" 0").data("{}"));
        return emitter;
    }

    void send(long time) {
        // a blank as in our own stream, which the crowd looks for
        var id = " " + ++number;
        var state = state(time);
        for (var emitter : emitters) {
            try {
                emitter.send(SseEmitter.event().id(id).name("room").data(state));
            } catch (IOException | IllegalStateException e) {
                emitters.remove(emitter);
            }
        }
    }

    private static String state(long time) {
        return "{\"v\":1,\"items\":[{\"key\":\"room\",\"rev\":1,\"state\":{\"name\":\"t" + time
                + "\",\"shop\":\"负载\",\"shopEn\":\"Load\",\"open\":true}}]}";
    }

    /** The same event as {@link #send} sends, written out. */
    static String frame(int number, long time) {
        return "event: room\nid: " + number + "\ndata: " + state(time) + "\n\n";
    }
}
