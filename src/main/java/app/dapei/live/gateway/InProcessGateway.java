package app.dapei.live.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Several nodes in one process, for tests and rehearsals: what one publishes the others hear, on the caller's thread.
 */
public final class InProcessGateway implements RealtimeGateway {

    /** What connects some nodes. */
    public static final class Bus {

        private final List<InProcessGateway> nodes = new CopyOnWriteArrayList<>();

        /** Adds a node. */
        public InProcessGateway node() {
            var node = new InProcessGateway(this);
            nodes.add(node);
            return node;
        }
    }

    private final List<Consumer<Frame>> consumers = new CopyOnWriteArrayList<>();
    private final Bus bus;

    private InProcessGateway(Bus bus) {
        this.bus = bus;
    }

    @Override
    public boolean carries(Frame.Kind kind) {
        return true;
    }

    @Override
    public void publish(Frame frame) {
        bus.nodes.stream()
                .filter(node -> node != this)
                .forEach(node -> node.consumers.forEach(consumer -> consumer.accept(frame)));
    }

    @Override
    public void onRemote(Consumer<Frame> consumer) {
        consumers.add(consumer);
    }
}
