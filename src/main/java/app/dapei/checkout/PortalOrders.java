package app.dapei.checkout;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.shared.SqlLike;
import app.dapei.shared.SqlOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders that were placed in the portal, as the people of the current shop read them, and the terms of sale. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class PortalOrders {

    private static final int PAGE_LIMIT = 500;
    private static final SqlOrder ORDER = new SqlOrder(
            Map.of(
                    "number", "c.order_id",
                    "placedAt", "c.placed_at",
                    "amount", "c.amount",
                    "state", "c.state",
                    "sets", "c.sets"),
            "c.placed_at desc",
            "c.order_id desc");

    private final JdbcClient jdbc;
    private final TermsStore terms;
    private final Payments payments;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    PortalOrders(
            JdbcClient jdbc,
            TermsStore terms,
            Payments payments,
            CurrentShop current,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.payments = payments;
        this.current = current;
        this.events = events;
    }

    /**
     * One page of orders.
     *
     * @param page number, size (capped at 500) and order by {@code number, placedAt, amount, state, sets}; without order the
     *     latest first
     */
    @Transactional(readOnly = true)
    public List<PortalOrder> find(PortalOrderFilter filter, Pageable page) {
        var params = new ArrayList<Object>();
        return jdbc.sql("""
            select c.number, c.bundle_id, b.name, b.name_en, c.sets, c.amount, c.state, c.room, c.placed_at,
                   c.pay_before, (select coalesce(sum(r.refunded), 0) from return_line r
                                  where r.order_id = c.order_id) as refunded
            from checkout_order c left join bundle b on b.id = c.bundle_id
            """ + where(filter, params) + " order by " + ORDER.by(page.getSort()) + " limit ? offset ?")
                .params(params)
                .params(Math.min(page.getPageSize(), PAGE_LIMIT), page.getOffset())
                .query(PortalOrders::row)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(PortalOrderFilter filter) {
        var params = new ArrayList<Object>();
        return jdbc.sql("select count(*) from checkout_order c " + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Hands over all orders that a filter lets through, the latest first. */
    @Transactional(readOnly = true)
    public void forEach(PortalOrderFilter filter, Consumer<PortalOrder> reader) {
        var rows = find(filter, PageRequest.of(0, PAGE_LIMIT));
        for (int page = 1; !rows.isEmpty(); page++) {
            rows.forEach(reader);
            rows = find(filter, PageRequest.of(page, PAGE_LIMIT));
        }
    }

    /** Calls an order off that is not paid; false where it is not waiting for its payment. */
    @PreAuthorize(Roles.MAY_EDIT)
    public boolean cancel(String number) {
        boolean cancelled = payments.cancel(current.id(), number);
        if (cancelled) {
            events.publishEvent(new OrderHandled(current.id(), "ORDER_CANCELLED", number, ""));
        }
        return cancelled;
    }

    /** Somebody of the shop has seen the money: notes an order as paid. */
    @PreAuthorize(Roles.MAY_EDIT)
    public Confirmed confirm(String number, long amount) {
        var confirmed = payments.confirm(current.id(), new Payment(number, "hand-" + number, amount));
        events.publishEvent(new OrderHandled(current.id(), "ORDER_CONFIRMED", number, confirmed.toString()));
        return confirmed;
    }

    /** On what terms the shop sells. */
    @Transactional(readOnly = true)
    public CheckoutTerms terms() {
        return terms.of(current.id());
    }

    /** Changes the terms for what is locked and bought from now on. */
    @PreAuthorize(Roles.MAY_EDIT)
    public void change(CheckoutTerms other) {
        var before = terms();
        terms.save(current.id(), other);
        events.publishEvent(new OrderHandled(current.id(), "CHECKOUT_TERMS", "", before + " → " + other));
    }

    private String where(PortalOrderFilter filter, List<Object> params) {
        var sql = new StringBuilder("where c.shop_id = ?");
        params.add(current.id());
        var text = filter.text().strip();
        if (!text.isEmpty()) {
            sql.append(" and lower(c.number) like ? escape '!'");
            params.add(SqlLike.containing(text.toLowerCase(Locale.ROOT)));
        }
        var state = filter.state();
        if (state != null) {
            sql.append(" and c.state = ?");
            params.add(state.name());
        }
        var bundle = filter.bundleId();
        if (bundle != null) {
            sql.append(" and c.bundle_id = ?");
            params.add(bundle);
        }
        return sql.toString();
    }

    private static PortalOrder row(ResultSet row, int number) throws SQLException {
        var name = row.getString("name");
        return new PortalOrder(
                row.getString("number"),
                row.getObject("bundle_id", UUID.class),
                name == null ? "" : name,
                row.getString("name_en"),
                row.getInt("sets"),
                row.getLong("amount"),
                row.getLong("refunded"),
                OrderState.valueOf(row.getString("state")),
                row.getString("room"),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("pay_before").toInstant());
    }
}
