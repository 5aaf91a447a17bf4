package app.dapei.live;

import app.dapei.checkout.BundleOrdered;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a room's session what was bought in it, for its heat and for the cues that led to it: after the commit, and on a
 * thread of its own, because the purchase still holds its connection then. Not by a transactional listener, whose events are
 * written down one by one: a purchase would pay for that, and the session counts an order once however often it hears of it.
 */
@Component
class RoomSales {

    private final Rooms rooms;
    private final LiveRooms live;
    private final List<SaleHearer> hearers;

    RoomSales(Rooms rooms, LiveRooms live, List<SaleHearer> hearers) {
        this.rooms = rooms;
        this.live = live;
        this.hearers = List.copyOf(hearers);
    }

    @EventListener
    void on(BundleOrdered ordered) {
        var code = ordered.room();
        if (code == null || !RoomCode.isValid(code)) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("room-sale").start(() -> tell(new RoomCode(code), ordered));
            }
        });
    }

    private void tell(RoomCode code, BundleOrdered ordered) {
        rooms.find(code).filter(room -> room.shopId() == ordered.shopId()).ifPresent(room -> tell(room, ordered));
    }

    private void tell(Room room, BundleOrdered ordered) {
        live.ordered(room, ordered.number(), ordered.productIds(), ordered.bundleId(), ordered.sets());
        hearers.forEach(hearer -> hearer.sold(room, ordered));
    }
}
