package app.dapei.live.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.ShopWords;
import app.dapei.live.core.CueRules;
import app.dapei.live.core.chat.Intent;
import app.dapei.live.core.chat.IntentReader;
import app.dapei.live.core.chat.IntentWords;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/** The phrases by which the shop's chat is read, a box to try them, and when questions become cues. */
@Route("chat-words")
@Menu(title = "live.words", order = 320, icon = "vaadin:comments-o")
@RolesAllowed({Roles.MERCHANT, Roles.HOST, Roles.ADMIN})
@StyleSheet("live.css")
class ChatWordsView extends Main implements MainLayout.Titled {

    private final transient ShopWords words;
    private final Select<Intent> intent = new Select<>();
    private final TextArea phrases = new TextArea();
    private final TextField comment = new TextField();
    private final Div read = new Div();
    private final IntegerField window = new IntegerField();
    private final IntegerField askers = new IntegerField();
    private final IntegerField coolDown = new IntegerField();

    ChatWordsView(ShopWords words, CurrentShop current) {
        this.words = words;
        addClassName("page");
        add(new PageHeader(getTranslation("live.words")));
        if (current.idIfAny().isEmpty()) {
            add(new EmptyState(VaadinIcon.SHOP, getTranslation("live.rooms.no-shop")));
            return;
        }
        var columns = new Div(lists(), new Div(trial(), rules()));
        columns.getComponentAt(1).addClassName("console-middle");
        columns.addClassName("two-thirds");
        add(columns);
    }

    @Override
    public String titleKey() {
        return "live.words";
    }

    private Component lists() {
        intent.setLabel(getTranslation("live.words.intent"));
        intent.setItems(Intent.values());
        intent.setItemLabelGenerator(one -> getTranslation("live.intent." + one));
        intent.setTestId("intent");
        intent.addValueChangeListener(change -> showPhrases());
        phrases.setLabel(getTranslation("live.words.phrases"));
        phrases.setHelperText(getTranslation("live.words.help"));
        phrases.setMinRows(12);
        phrases.setMaxRows(18);
        phrases.setWidthFull();
        phrases.setTestId("phrases");
        phrases.setValueChangeMode(ValueChangeMode.LAZY);
        phrases.addValueChangeListener(change -> tryComment());
        intent.setValue(Intent.MATCH);
        var save = new Button(getTranslation("live.rooms.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("save-phrases");
        var reset = new Button(getTranslation("live.words.reset"), click -> {
            words.reset(intent.getValue());
            showPhrases();
        });
        reset.setTestId("reset-phrases");
        var buttons = new Div(save, reset);
        buttons.addClassName("filter-bar");
        var panel = new Section(intent, phrases, buttons);
        panel.addClassNames("panel", "console-column");
        return panel;
    }

    private void showPhrases() {
        phrases.setInvalid(false);
        phrases.setValue(String.join("\n", words.words().of(intent.getValue())));
    }

    private void save() {
        try {
            words.change(intent.getValue(), IntentWords.parse(phrases.getValue()));
            phrases.setInvalid(false);
            Notifications.done(getTranslation("live.words.saved"));
            tryComment();
        } catch (IllegalArgumentException e) {
            phrases.setErrorMessage(
                    getTranslation("live.words.error", IntentWords.PHRASE_LIMIT, IntentWords.PHRASES_LIMIT));
            phrases.setInvalid(true);
        }
    }

    private Component trial() {
        comment.setLabel(getTranslation("live.words.trial"));
        comment.setPlaceholder(getTranslation("live.words.trial.example"));
        comment.setWidthFull();
        comment.setTestId("trial");
        comment.setValueChangeMode(ValueChangeMode.LAZY);
        comment.addValueChangeListener(change -> tryComment());
        read.addClassName("tags");
        read.setTestId("trial-result");
        var panel = new Section(comment, read);
        panel.addClassNames("panel", "console-column");
        return panel;
    }

    /** Reads the comment by the lists as they stand in the editor, saved or not. */
    private void tryComment() {
        read.removeAll();
        if (comment.getValue().isBlank()) {
            return;
        }
        var lists = words.words();
        try {
            lists = lists.with(intent.getValue(), IntentWords.parse(phrases.getValue()));
        } catch (IllegalArgumentException e) {
            phrases.setInvalid(true);
        }
        var found = new IntentReader(lists).read(comment.getValue());
        found.stream().sorted().forEach(one -> {
            var tag = new Span(getTranslation("live.intent." + one));
            tag.addClassNames("tag", one == Intent.MATCH ? "positive" : "info");
            read.add(tag);
        });
        if (found.isEmpty()) {
            read.add(new Span(getTranslation("live.words.nothing")));
        }
    }

    private Component rules() {
        var rules = words.rules();
        field(window, "window", (int) rules.window().toSeconds(), 10, 300);
        field(askers, "askers", rules.askers(), 1, CueRules.MOST_ASKERS);
        field(coolDown, "cool-down", (int) rules.coolDown().toSeconds(), 0, 3600);
        var save = new Button(getTranslation("live.rooms.save"), click -> saveRules(rules.shown()));
        save.setTestId("save-rules");
        var panel = new Section(
                new H2(getTranslation("live.words.rules")),
                new Paragraph(getTranslation("live.words.rules.help")),
                window,
                askers,
                coolDown,
                save);
        panel.addClassNames("panel", "console-column");
        return panel;
    }

    private void field(IntegerField field, String key, int value, int least, int most) {
        field.setLabel(getTranslation("live.words." + key));
        field.setMin(least);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(getTranslation("live.console.number.error", least, most))
                .setMaxErrorMessage(getTranslation("live.console.number.error", least, most))
                .setBadInputErrorMessage(getTranslation("live.console.number.error", least, most)));
        field.setValue(value);
        field.setTestId("rule-" + key);
    }

    private void saveRules(Duration shown) {
        if (!window.isInvalid()
                && !askers.isInvalid()
                && !coolDown.isInvalid()
                && window.getValue() != null
                && askers.getValue() != null
                && coolDown.getValue() != null) {
            words.change(new CueRules(
                    Duration.ofSeconds(window.getValue()),
                    askers.getValue(),
                    Duration.ofSeconds(coolDown.getValue()),
                    shown));
            Notifications.done(getTranslation("live.words.saved"));
        }
    }
}
