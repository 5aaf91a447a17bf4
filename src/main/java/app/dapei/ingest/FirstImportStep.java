package app.dapei.ingest;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.shared.NextStep;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends a shop without orders to the import. */
@Component
@Order(10)
class FirstImportStep implements NextStep {

    private final CurrentShop current;
    private final JdbcClient jdbc;

    FirstImportStep(CurrentShop current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Offer> open() {
        var mayImport = current.user()
                .map(PortalUser::role)
                .filter(role -> role == Role.MERCHANT || role == Role.ADMIN)
                .isPresent();
        return current.idIfAny()
                .filter(shopId -> mayImport && !hasOrders(shopId))
                .map(shopId -> new Offer("ingest.next", List.of(), "ingest.next.action", "import"));
    }

    private boolean hasOrders(long shopId) {
        return jdbc.sql("select exists (select 1 from purchase_order where shop_id = ?)")
                .param(shopId)
                .query(Boolean.class)
                .single();
    }
}
