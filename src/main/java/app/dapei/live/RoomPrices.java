package app.dapei.live;

import app.dapei.checkout.PriceInForce;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.UnlockProgress;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets buyers pay what the room shows: the price by heat or by likes, and nothing while a like goal hides it. */
@Component
class RoomPrices implements PriceInForce {

    private final Rooms rooms;
    private final LiveRooms live;

    RoomPrices(Rooms rooms, LiveRooms live) {
        this.rooms = rooms;
        this.live = live;
    }

    @Override
    public OptionalLong of(long shopId, UUID bundleId, @Nullable String room) {
        return state(shopId, room).map(state -> state.prices().get(bundleId)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public boolean isHidden(long shopId, UUID bundleId, @Nullable String room) {
        return state(shopId, room)
                .map(LiveState::unlock)
                .filter(unlock -> unlock.state() == UnlockProgress.State.OPEN)
                .filter(unlock -> unlock.unlock().bundleId().equals(bundleId))
                .isPresent();
    }

    private Optional<LiveState> state(long shopId, @Nullable String room) {
        return room == null || !RoomCode.isValid(room)
                ? Optional.empty()
                : rooms.find(new RoomCode(room))
                        .filter(found -> found.shopId() == shopId)
                        .map(live::stateOf)
                        .filter(LiveState::isLive);
    }
}
