package app.dapei.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What a person sees instead of a screen: what happened, and the way on. */
class ErrorPage extends Div {

    void show(String titleKey, String text) {
        removeAll();
        addClassName("error-page");
        add(new H1(getTranslation(titleKey)), new Paragraph(text), new Anchor("", getTranslation("shell.error.home")));
    }
}
