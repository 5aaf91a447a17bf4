package app.dapei.checkout.ui;

import app.dapei.access.Shop;
import app.dapei.checkout.Waitlist.Demand;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.HeadlineTile;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The figures of a bundle's waiting list, and the next step while somebody waits. */
final class WaitlistFigures extends Div {

    WaitlistFigures(Shop shop, Demand demand) {
        setTestId("waitlist");
        var formats = new Formats(getLocale());
        var longest = demand.longest();
        var waiting = new HeadlineTile(
                getTranslation("checkout.waitlist.waiting"),
                formats.count(demand.waiting()),
                longest == null
                        ? getTranslation("checkout.waitlist.nobody")
                        : getTranslation("checkout.waitlist.longest", formats.time(longest, shop.zone())));
        var told = new HeadlineTile(
                getTranslation("checkout.waitlist.told"),
                formats.count(demand.told()),
                getTranslation("checkout.waitlist.bought", formats.count(demand.bought())));
        var tiles = new Div(waiting, told);
        tiles.addClassName("tiles");
        add(tiles);
        if (demand.waiting() > 0) {
            add(new Paragraph(getTranslation("checkout.waitlist.next")));
        }
    }
}
