package app.dapei.activity.ui;

import app.dapei.access.CurrentShop;
import app.dapei.activity.Activities;
import app.dapei.activity.ProductActivity;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ui.parts.ProductPanel;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What viewers did with a product in the last days; nothing where no viewer was counted. */
@org.springframework.stereotype.Component
@Order(300)
class ViewersPanel implements ProductPanel {

    private static final int DAYS = 30;

    private final Activities activities;
    private final CurrentShop current;
    private final Clock clock;

    ViewersPanel(Activities activities, CurrentShop current, Clock clock) {
        this.activities = activities;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "activity.viewers";
    }

    @Override
    public Optional<Component> content(ProductRow product) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), current.get().zone());
        ProductActivity activity = activities.ofProduct(product.id(), today.minusDays(DAYS - 1L), today);
        return activity.isEmpty() ? Optional.empty() : Optional.of(new ViewersTiles(activity, DAYS));
    }
}
