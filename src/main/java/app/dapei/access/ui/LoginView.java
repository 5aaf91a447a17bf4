package app.dapei.access.ui;

import app.dapei.access.DemoSettings;
import app.dapei.access.DemoSignIns;
import app.dapei.access.DemoSignIns.DemoSignIn;
import app.dapei.access.Shop;
import app.dapei.access.Shops;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Preferences;
import app.dapei.shared.ui.Translations;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sign-in; while the demo is on it also shows who may be tried, one click each. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, MainLayout.Titled {

    private final LoginForm form = new LoginForm();

    LoginView(DemoSettings demo, Shops shops) {
        addClassName("login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("access.login.failed"));
        var side = new Div(languages(), form);
        side.addClassName("login-side");
        if (demo.enabled()) {
            side.add(demoSignIns(shops));
        }
        add(story(), side);
    }

    @Override
    public String titleKey() {
        return "access.login.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        if (parameters.containsKey("throttled")) {
            form.setI18n(texts("access.login.throttled"));
            form.setError(true);
        } else if (parameters.containsKey("error")) {
            form.setError(true);
        }
    }

    private Component story() {
        var steps = new OrderedList();
        for (int step = 1; step <= 4; step++) {
            steps.add(new ListItem(getTranslation("access.login.step" + step)));
        }
        var story = new Section(
                new H1(getTranslation("access.login.claim")),
                new Paragraph(getTranslation("access.login.text")),
                steps);
        story.addClassName("login-story");
        return story;
    }

    private Component languages() {
        var languages = new Div();
        languages.addClassName("login-languages");
        for (var language : new Locale[] {Translations.CHINESE, Translations.ENGLISH}) {
            var button = new Button(
                    language.getDisplayLanguage(language),
                    click -> Preferences.choose(getUI().orElseThrow(), language));
            button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            languages.add(button);
        }
        return languages;
    }

    private Component demoSignIns(Shops shops) {
        Map<String, Shop> byCode = shops.all().stream().collect(Collectors.toMap(Shop::code, Function.identity()));
        var box = new Section(
                new H2(getTranslation("access.login.demo")),
                new Paragraph(getTranslation("access.login.demo.password", DemoSignIns.PASSWORD)));
        box.addClassName("login-demo");
        for (var person : DemoSignIns.ALL) {
            box.add(personButton(person, byCode.get(person.shopCode())));
        }
        return box;
    }

    private Component personButton(DemoSignIn person, @Nullable Shop shop) {
        var role = getTranslation("access.role." + person.role().name());
        var where = shop == null ? role : role + " · " + shop.name(getLocale());
        var name = new Span(person.displayName());
        name.addClassName("demo-name");
        var button = new NativeButton();
        button.add(name, new Span(where));
        button.addClassName("demo-person");
        button.setTestId("demo-" + person.username());
        button.addClickListener(click -> form.getElement()
                .executeJs(
                        "this.querySelector('[name=username]').value = $0;"
                                + "this.querySelector('[name=password]').value = $1;"
                                + "this.submit ? this.submit() : this.querySelector('form').submit()",
                        person.username(),
                        DemoSignIns.PASSWORD));
        return button;
    }

    private LoginI18n texts(String errorKey) {
        var texts = LoginI18n.createDefault();
        var formTexts = texts.getForm();
        formTexts.setTitle(getTranslation("access.login.title"));
        formTexts.setUsername(getTranslation("access.login.username"));
        formTexts.setPassword(getTranslation("access.login.password"));
        formTexts.setSubmit(getTranslation("access.login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation(errorKey + ".title"));
        error.setMessage(getTranslation(errorKey));
        error.setUsername(getTranslation("access.login.username.required"));
        error.setPassword(getTranslation("access.login.password.required"));
        return texts;
    }
}
