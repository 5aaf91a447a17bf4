package app.dapei.bundles.ui;

import app.dapei.bundles.BundleChangedMeanwhileException;
import app.dapei.bundles.BundleRefusedException;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.Problem;
import app.dapei.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;

/** A bundle's form on the left, what it is worth and how it looks on the right; both follow every entry. */
final class BundleEditor extends Composite<Main> {

    private final EditorLookups lookups;
    private final BundleTexts texts;
    private final Consumer<BundleDraft> save;
    private final BundleForm form;
    private final FiguresPanel figures;
    private final ProblemList problems;
    private final ItemsTable items;
    private final PhonePreview preview;
    private final Div conflict;
    private final PictureField picture;
    private final Component shares;
    private BundleDraft stored = BundleDraft.empty();
    private boolean tried;

    /**
     * @param save stores the draft and leaves; may throw {@link BundleRefusedException} or {@link
     *     BundleChangedMeanwhileException}
     * @param cancel leaves
     * @param reload shows what is stored instead of what was typed
     */
    BundleEditor(
            String titleKey,
            EditorLookups lookups,
            BundleTexts texts,
            boolean withMargin,
            Consumer<BundleDraft> save,
            Runnable cancel,
            Runnable reload) {
        this.lookups = lookups;
        this.texts = texts;
        this.save = save;
        form = new BundleForm(texts.shop().currency(), lookups, this::assess);
        figures = new FiguresPanel(texts, withMargin);
        problems = new ProblemList(texts);
        items = new ItemsTable(texts);
        picture = new PictureField(texts, lookups.pictures(), this::assess);
        preview = new PhonePreview(texts);
        conflict = conflict(reload);
        shares = section("items.title", items);
        var left = new Div(conflict, section("editor.what", form), section("picture", picture), shares);
        left.addClassName("editor-left");
        var right = new Div(section("editor.worth", figures, problems), section("preview", preview));
        right.addClassName("editor-right");
        var columns = new Div(left, right);
        columns.addClassName("editor-columns");
        getContent().addClassName("page");
        getContent().add(new PageHeader(texts.text(titleKey), leaveButton(cancel), saveButton()), columns);
    }

    private Component saveButton() {
        var store = new Button(texts.text("save"), click -> save());
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        store.setTooltipText("Ctrl + S");
        store.setTestId("save-bundle");
        return store;
    }

    private Component leaveButton(Runnable cancel) {
        var leave = new Button(texts.text("cancel"), click -> cancel.run());
        leave.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        leave.setTestId("cancel-bundle");
        return leave;
    }

    private Div conflict(Runnable reload) {
        var again = new Button(texts.text("conflict.reload"), click -> reload.run());
        var message = new Div(new Paragraph(texts.text("conflict")), again);
        message.addClassNames("message", "caution");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        return message;
    }

    private Component section(String titleKey, Component... content) {
        var section = new Section(new H2(texts.text(titleKey)));
        section.add(content);
        section.addClassName("panel");
        return section;
    }

    /** Shows a bundle's values; what was typed is gone. */
    void show(BundleDraft draft) {
        conflict.setVisible(false);
        tried = false;
        form.show(draft);
        picture.show(draft.picture());
        stored = draft().orElse(draft);
        assess();
    }

    private Optional<BundleDraft> draft() {
        return form.draft().map(draft -> draft.withPicture(picture.picture()));
    }

    boolean hasChanges() {
        return draft().map(draft -> !draft.equals(stored)).orElse(true);
    }

    private void assess() {
        draft().ifPresent(draft -> {
            var worth = lookups.assess().apply(draft);
            form.show(worth, new ProblemTexts(texts, worth.products()), tried);
            figures.show(worth);
            problems.showWarnings(worth);
            items.show(draft, worth);
            picture.show(draft, worth);
            shares.setVisible(!worth.products().isEmpty());
            preview.show(draft, worth, null);
        });
    }

    private void save() {
        tried = true;
        assess();
        draft().ifPresent(draft -> {
            var refusals = lookups.assess().apply(draft).refusals();
            if (!refusals.isEmpty()) {
                form.focus(refusals.getFirst().field());
                return;
            }
            store(draft);
        });
    }

    private void store(BundleDraft draft) {
        var before = stored;
        try {
            stored = draft;
            save.accept(draft);
        } catch (BundleRefusedException refused) {
            stored = before;
            assess();
            refused.problems().stream().map(Problem::field).findFirst().ifPresent(form::focus);
        } catch (BundleChangedMeanwhileException meanwhile) {
            stored = before;
            conflict.setVisible(true);
        }
    }
}
