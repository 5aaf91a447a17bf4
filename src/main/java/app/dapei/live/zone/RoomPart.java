package app.dapei.live.zone;

import app.dapei.live.Room;
import java.util.Map;

/** Contributes items to what the viewers of a room see; asked again when it, or time, says that they may have changed. */
interface RoomPart {

    /** JSON by key; the keys of a part begin with a word of its own. Runs for the room's shop, on a thread without a user. */
    Map<String, String> items(Room room);
}
