package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.activity.ActivityKind;
import app.dapei.insights.LiveFigures;
import app.dapei.insights.core.Kpis;
import app.dapei.shared.Money;
import app.dapei.shared.Rate;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running broadcast on a big screen, new each second. */
@Route("board/:sessionId([0-9]{1,18})")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class LiveBoardView extends Main implements MainLayout.Titled, BeforeEnterObserver {

    private static final int BEAT = 1_000;

    private final LiveFigures figures;
    private final CurrentShop current;
    private final KpiTexts texts;
    private final Formats formats;
    private final Map<String, HeadlineTile> tiles = new LinkedHashMap<>();
    private long session;
    private @Nullable Registration polling;

    LiveBoardView(LiveFigures figures, CurrentShop current) {
        this.figures = figures;
        this.current = current;
        texts = new KpiTexts(this, getLocale(), current.get().currency());
        formats = texts.formats();
        addClassName("page");
    }

    @Override
    public String titleKey() {
        return "insights.board";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = event.getRouteParameters().getLong("sessionId").orElseThrow();
        removeAll();
        tiles.clear();
        Optional<LiveFigures.Board> board = figures.of(session, getLocale());
        if (board.isEmpty()) {
            add(new Paragraph(texts.text("board.unknown")));
            return;
        }
        var grid = new Div();
        grid.addClassName("tiles");
        for (String key : new String[] {
            "present", "reach", "exposures", "clicks", "orders", "amount", "gpm", "attach", "heat", "air"
        }) {
            var tile = new HeadlineTile(texts.text("board." + key));
            tiles.put(key, tile);
            grid.add(tile);
        }
        var screen = new Div(new PageHeader(board.get().name()), grid);
        screen.addClassName("live-board");
        add(screen);
        show(board.get());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(BEAT);
        polling = event.getUI()
                .addPollListener(poll -> figures.of(session, getLocale()).ifPresent(this::show));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show(LiveFigures.Board board) {
        long exposures = board.times(ActivityKind.EXPOSURE);
        long clicks = board.times(ActivityKind.CLICK);
        long watches = board.times(ActivityKind.JOIN);
        put("present", formats.count(board.present()), texts.text("base.times", formats.count(watches)));
        put("reach", formats.count(board.reach().viewers()), texts.text("board.reach.base"));
        put("exposures", formats.count(exposures), people(board, ActivityKind.EXPOSURE));
        put("clicks", formats.count(clicks), texts.rate(new Rate(clicks, exposures), 30));
        put("orders", formats.count(board.orders()), people(board, ActivityKind.ORDER));
        put("amount", money(board.amount()), texts.text("base.orders", formats.count(board.orders())));
        put(
                "gpm",
                watches < Kpis.GPM.leastBase() ? Formats.NOTHING : money(board.amount() * 1_000 / watches),
                texts.text("base.times", formats.count(watches)));
        put("attach", texts.rate(board.attach(), 10), texts.counts(board.attach()));
        put("heat", formats.count(board.heat()), texts.text("board.heat.base"));
        put(
                "air",
                board.onAir().orElse(Formats.NOTHING),
                board.stock().isEmpty()
                        ? ""
                        : texts.text("board.stock", formats.count(board.stock().getAsLong())));
    }

    private void put(String key, String value, String base) {
        HeadlineTile tile = tiles.get(key);
        if (tile != null) {
            tile.show(value, base);
        }
    }

    private String people(LiveFigures.Board board, ActivityKind kind) {
        return texts.text("base.viewers", formats.count(board.reach().of(kind)));
    }

    private String money(long minor) {
        return formats.wholeMoney(new Money(minor, current.get().currency()));
    }
}
