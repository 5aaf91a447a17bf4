package app.dapei.bundles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A picture to click on that does something with one product of a list, and says what and with which. */
final class RowButton extends Button {

    private static final long serialVersionUID = 1;

    /** @param key of the words, which name the product */
    RowButton(VaadinIcon icon, String key, String product, Runnable act) {
        super(icon.create(), click -> act.run());
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        setAriaLabel(getTranslation(key, product));
        setTooltipText(getTranslation(key, product));
    }
}
