package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What stands where there is nothing yet: a picture, one sentence, one thing to do. */
public final class EmptyState extends Div {

    /**
     * @param text one sentence, translated
     * @param action usually a button or a link
     */
    public EmptyState(VaadinIcon picture, String text, Component... action) {
        addClassName("empty-state");
        var icon = picture.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Paragraph(text));
        add(action);
    }
}
