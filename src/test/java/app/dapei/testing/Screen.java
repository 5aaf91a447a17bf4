package app.dapei.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ComponentQuery;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** A browserless test that finds the parts of a screen by their test ids. */
public abstract class Screen extends PortalViewTest {

    protected <T extends Component> ComponentQuery<T> allById(Class<T> type, String testId) {
        return find(type).withAttribute("data-testid", testId);
    }

    protected <T extends Component> T byId(Class<T> type, String testId) {
        return allById(type, testId).single();
    }

    protected void click(String testId) {
        test(byId(Button.class, testId)).click();
    }

    protected void type(String testId, String text) {
        test(byId(TextField.class, testId)).setValue(text);
    }

    /** What a field says is wrong; fails where it says nothing. */
    protected <T extends Component & HasValidation> String errorAt(Class<T> type, String testId) {
        var field = byId(type, testId);
        assertThat(field.isInvalid()).as(testId + " is marked").isTrue();
        return field.getErrorMessage();
    }

    protected String errorAt(String testId) {
        return errorAt(TextField.class, testId);
    }

    protected List<String> headings() {
        return find(H1.class).all().stream().map(H1::getText).toList();
    }

    protected String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
