package app.dapei.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.CurrentShop;
import app.dapei.activity.ActivityEvent;
import app.dapei.activity.ActivityKind;
import app.dapei.activity.ActivityLog;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.catalog.ui.parts.CatalogNavigation;
import app.dapei.testing.Screen;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ViewersPanelTests extends Screen {

    @Autowired
    Catalog catalog;

    @Autowired
    ActivityLog log;

    @Autowired
    CurrentShop current;

    @Autowired
    Clock clock;

    @Test
    void showsRatesWithTheirBaseAndNoRateOverTooLittle() {
        long tent = product();
        log.record(
                current.id(),
                IntStream.range(0, 40)
                        .mapToObj(i -> event("e" + i, i < 30 ? ActivityKind.EXPOSURE : ActivityKind.CLICK, tent))
                        .toList());

        UI.getCurrent().navigate(CatalogNavigation.pathOf(tent));

        assertThat(find(Span.class).withText("33.3 %").exists()).isTrue();
        assertThat(find(Span.class).withText("10 clicks of 30 exposures").exists())
                .isTrue();
        assertThat(find(Span.class)
                        .withText("0 put into the cart of 10 clicks: too few for a rate")
                        .exists())
                .isTrue();
    }

    @Test
    void saysNothingOfAProductThatNobodySaw() {
        UI.getCurrent().navigate(CatalogNavigation.pathOf(product()));

        assertThat(find(H3.class).withText("Viewers").exists()).isFalse();
    }

    private long product() {
        return catalog.add(
                new ProductDraft("TENT", "Tent", null, null, 100, null, null, List.of(), null, ProductState.ACTIVE));
    }

    private ActivityEvent event(String key, ActivityKind kind, long product) {
        return ActivityEvent.of(key, kind, clock.instant(), "viewer").withProduct(product);
    }
}
