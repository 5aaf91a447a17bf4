package app.dapei.scripts.ui;

import app.dapei.scripts.WatchedPhrases;
import app.dapei.scripts.core.WatchedPhrase;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;

/** The phrases that the shop watches: the reason and the article of each; add to them and take from them. */
final class PhrasesDialog extends Dialog {

    private final transient WatchedPhrases phrases;
    private final transient ScriptTexts texts;
    private final boolean mayEdit;
    private final Div list = new Div();

    PhrasesDialog(WatchedPhrases phrases, ScriptTexts texts, boolean mayEdit) {
        this.phrases = phrases;
        this.texts = texts;
        this.mayEdit = mayEdit;
        setHeaderTitle(texts.text("phrases"));
        setWidth("720px");
        list.addClassName("phrase-list");
        add(new Paragraph(texts.text("phrases.hint")));
        if (mayEdit) {
            add(form());
        }
        add(list);
        show();
        getFooter().add(new Button(texts.text("close"), click -> close()));
    }

    private Div form() {
        var text = new TextField(texts.text("phrase"));
        text.setMaxLength(WatchedPhrase.LONGEST);
        text.setTestId("phrase-text");
        var kind = new Select<WatchedPhrase.Kind>();
        kind.setLabel(texts.text("phrase.kind"));
        kind.setItems(WatchedPhrase.Kind.values());
        kind.setItemLabelGenerator(one -> texts.text("phrase." + one));
        kind.setValue(WatchedPhrase.Kind.FORBIDDEN);
        var article = new TextField(texts.text("phrase.article"));
        article.setMaxLength(WatchedPhrase.ARTICLE_LIMIT);
        var add = new Button(texts.text("phrase.add"), click -> {
            boolean valid = WatchedPhrase.isValid(text.getValue());
            text.setInvalid(!valid);
            text.setErrorMessage(texts.text("phrase.short", text.getValue()));
            if (valid) {
                phrases.watch(new WatchedPhrase(text.getValue(), kind.getValue(), article.getValue()));
                text.clear();
                show();
            }
        });
        add.setTestId("phrase-add");
        var row = new Div(text, kind, article, add);
        row.addClassName("form-row");
        return row;
    }

    private void show() {
        list.removeAll();
        for (var phrase : phrases.all()) {
            var kind = new Span(texts.text("phrase." + phrase.kind()));
            kind.addClassNames("tag", phrase.kind() == WatchedPhrase.Kind.FORBIDDEN ? "critical" : "caution");
            var row = new Div(new Span(phrase.text()), kind, new Span(phrase.article()));
            row.addClassName("phrase-row");
            if (mayEdit) {
                var drop = new Button(VaadinIcon.TRASH.create(), click -> {
                    phrases.drop(phrase);
                    show();
                });
                drop.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                drop.setAriaLabel(texts.text("phrase.drop", phrase.text()));
                row.add(drop);
            }
            list.add(row);
        }
    }
}
