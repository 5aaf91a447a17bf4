package app.dapei.live;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of video addresses in native SQL, always with the shop as a parameter. */
@Component
class RoomVideoStore {

    private final JdbcClient jdbc;

    RoomVideoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(long shopId, long roomId) {
        return jdbc.sql("select address from room_video where shop_id = ? and room_id = ?")
                .params(shopId, roomId)
                .query(String.class)
                .optional();
    }

    /** An empty address takes the row away. */
    void put(long shopId, long roomId, String address) {
        jdbc.sql("delete from room_video where shop_id = ? and room_id = ?")
                .params(shopId, roomId)
                .update();
        if (!address.isEmpty()) {
            jdbc.sql("insert into room_video (room_id, shop_id, address) values (?, ?, ?)")
                    .params(roomId, shopId, address)
                    .update();
        }
    }
}
