package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.ShelfProduct;
import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A bundle as viewers will see it, on the frame of a phone. */
final class PhonePreview extends Div {

    private final transient BundleTexts texts;
    private final Div screen = new Div();

    PhonePreview(BundleTexts texts) {
        this.texts = texts;
        addClassName("phone");
        screen.addClassName("phone-screen");
        add(screen);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", texts.text("preview"));
    }

    /** @param picture where the bundle's picture is found; null = not shown */
    void show(BundleDraft draft, BundleAssessment worth, @Nullable String picture) {
        screen.removeAll();
        var zone = new Span(texts.text("preview.zone"));
        zone.addClassName("phone-zone");
        screen.add(zone, card(draft, worth, picture));
    }

    private Component card(BundleDraft draft, BundleAssessment worth, @Nullable String picture) {
        var title = new Span(name(draft));
        title.addClassName("phone-title");
        var card = new Div(title);
        card.addClassName("phone-card");
        if (!draft.scenario().isEmpty()) {
            var scenario = new Span(texts.scenario(draft.scenario()));
            scenario.addClassName("tag");
            card.add(scenario);
        }
        if (picture != null) {
            var image = new Image(picture, "");
            image.addClassName("phone-picture");
            card.add(image);
        }
        var mainId = draft.mainProductId();
        if (mainId != null) {
            card.add(item(worth.products().get(mainId), draft.mainQuantity(), null, true));
        }
        for (var slot : draft.slots()) {
            card.add(item(worth.products().get(slot.productId()), slot.quantity(), slot.role(), slot.required()));
        }
        worth.offered().ifPresent(quote -> card.add(price(quote)));
        return card;
    }

    private String name(BundleDraft draft) {
        var nameEn = draft.nameEn();
        var name = nameEn != null && !texts.locale().getLanguage().equals("zh") ? nameEn : draft.name();
        return name.isEmpty() ? texts.text("preview.no-name") : name;
    }

    private Component item(@Nullable ShelfProduct product, int quantity, @Nullable SlotRole role, boolean required) {
        var item = new Div();
        item.addClassNames("phone-item", role == null ? "main" : "associated");
        if (product == null) {
            return item;
        }
        var size = role == null ? ProductPicture.Size.LARGE : ProductPicture.Size.MEDIUM;
        var name = new Span(product.name(texts.locale()));
        name.addClassName("phone-item-name");
        var remark = new Span(remark(product, quantity, role, required));
        remark.addClassName("phone-item-remark");
        var words = new Div(name, remark);
        item.add(new ProductPicture(product.picture(), product.name(), size), words);
        return item;
    }

    private String remark(ShelfProduct product, int quantity, @Nullable SlotRole role, boolean required) {
        var amount = role == SlotRole.GIFT ? texts.role(role) : texts.money(product.price());
        var times = quantity == 1 ? amount : amount + " × " + quantity;
        return required ? times : texts.text("optional", times);
    }

    private Component price(BundleQuote quote) {
        var price = new Span(texts.money(quote.price()));
        price.addClassName("phone-price");
        var line = new Div(price);
        line.addClassName("phone-price-line");
        if (quote.saving() > 0) {
            var sum = new Span(texts.money(quote.sum()));
            sum.addClassName("phone-sum");
            var saving = new Span(texts.text("preview.saving", texts.money(quote.saving())));
            saving.addClassNames("tag", "positive");
            line.add(sum, saving);
        }
        var available = quote.available();
        boolean soldOut = available != null && available == 0;
        var button = new Div(new Span(texts.text(soldOut ? "preview.sold-out" : "preview.buy")));
        button.addClassNames("phone-button", soldOut ? "sold-out" : "open");
        return new Div(line, button);
    }
}
