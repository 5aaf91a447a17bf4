package app.dapei.access.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.data.binder.BindingValidationStatus;

/** Puts the cursor where a form says that something is wrong. */
final class FirstError {

    private FirstError() {}

    static void focus(BindingValidationStatus<?> error) {
        if (error.getField() instanceof Focusable<?> field) {
            field.focus();
        }
    }
}
