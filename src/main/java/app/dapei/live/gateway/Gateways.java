package app.dapei.live.gateway;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** All gateways of this node as one; none where it is alone. */
@Component
public final class Gateways {

    private final List<RealtimeGateway> all;

    Gateways(List<RealtimeGateway> all) {
        this.all = List.copyOf(all);
    }

    /** Whether anybody takes frames of a kind. */
    public boolean carry(Frame.Kind kind) {
        return all.stream().anyMatch(gateway -> gateway.carries(kind));
    }

    public void publish(Frame frame) {
        for (var gateway : all) {
            if (gateway.carries(frame.kind())) {
                gateway.publish(frame);
            }
        }
    }

    /** Has somebody told what other nodes send. */
    public void onRemote(Consumer<Frame> consumer) {
        all.forEach(gateway -> gateway.onRemote(consumer));
    }
}
