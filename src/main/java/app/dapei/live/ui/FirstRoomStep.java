package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.live.Room;
import app.dapei.live.ShopRooms;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers to make a room where the shop has none that is open. */
@Component
@Order(40)
class FirstRoomStep implements NextStep {

    private final ShopRooms rooms;
    private final CurrentShop current;

    FirstRoomStep(ShopRooms rooms, CurrentShop current) {
        this.rooms = rooms;
        this.current = current;
    }

    @Override
    public Optional<Offer> open() {
        if (current.idIfAny().isEmpty() || !mayRun() || rooms.all().stream().anyMatch(Room::open)) {
            return Optional.empty();
        }
        return Optional.of(new Offer("live.next.room", List.of(), "live.next.room.action", "rooms"));
    }

    private boolean mayRun() {
        return switch (current.user().map(PortalUser::role).orElse(Role.ANALYST)) {
            case MERCHANT, HOST, ADMIN -> true;
            case ANALYST -> false;
        };
    }
}
