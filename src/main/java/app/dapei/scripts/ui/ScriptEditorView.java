package app.dapei.scripts.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.Bundles;
import app.dapei.scripts.ScriptChangedMeanwhileException;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.ScriptRefusedException;
import app.dapei.scripts.ScriptReview;
import app.dapei.scripts.ScriptRow;
import app.dapei.scripts.ScriptTemplates;
import app.dapei.scripts.Scripts;
import app.dapei.scripts.SpeakingPaces;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.shared.ui.UnsavedChanges;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Writes a script; who may not write reads it. {@code scripts/new?bundle=} begins one for a bundle. */
@Route(ScriptsNavigation.SCRIPTS + "/:scriptId(new|" + ScriptsNavigation.ID + ")")
@PermitAll
class ScriptEditorView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, MainLayout.Titled {

    private static final int MOST_BUNDLES = 500;

    private final transient Scripts scripts;
    private final transient ScriptDesk desk;
    private final transient ScriptReview review;
    private final transient Bundles bundles;
    private final transient ScriptTexts texts;
    private final boolean mayEdit;
    private final ScriptForm form;
    private final ScriptSide side;
    private final Div versions = new Div();
    private transient @Nullable ScriptRow edited;
    private transient @Nullable ScriptDraft stored;
    private boolean tried;

    ScriptEditorView(
            Scripts scripts,
            ScriptDesk desk,
            ScriptReview review,
            ScriptTemplates templates,
            SpeakingPaces paces,
            Bundles bundles,
            CurrentShop current) {
        this.scripts = scripts;
        this.desk = desk;
        this.review = review;
        this.bundles = bundles;
        texts = new ScriptTexts(this, getLocale(), current.get());
        mayEdit = current.user()
                .map(PortalUser::role)
                .filter(role -> role.mayEdit())
                .isPresent();
        var all = bundles.find(BundleFilter.ALL, PageRequest.of(0, MOST_BUNDLES));
        form = new ScriptForm(texts, all, templates, this::assess);
        side = new ScriptSide(texts, paces, this::assess);
        var what = new Section(form);
        what.addClassName("panel");
        var columns = new Div(new Div(what, versions), side);
        columns.addClassName("script-editor");
        addClassName("page");
        add(header(), columns);
    }

    private PageHeader header() {
        var leave = new Button(texts.text("cancel"), click -> leave());
        leave.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        if (!mayEdit) {
            return new PageHeader(texts.text("script"), leave);
        }
        var store = new Button(texts.text("save"), click -> save());
        store.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        store.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        store.setTooltipText("Ctrl + S");
        store.setTestId("save-script");
        return new PageHeader(texts.text("script"), leave, store);
    }

    @Override
    public String titleKey() {
        return "scripts.script";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("scriptId").orElseThrow();
        if (id.equals("new")) {
            var bundle = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("bundle")
                    .filter(text -> text.matches(ScriptsNavigation.ID))
                    .map(UUID::fromString)
                    .orElse(null);
            begin(bundle);
        } else {
            scripts.find(UUID.fromString(id))
                    .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
        }
    }

    private void begin(@Nullable UUID bundleId) {
        var draft = new ScriptDraft("", ScriptKind.PROBLEM_SOLUTION, ScriptLanguage.of(getLocale()), "", Map.of());
        form.show(bundleId == null ? null : bundles.find(bundleId).orElse(null), draft);
        stored = form.draft();
        assess();
    }

    private void show(ScriptRow row) {
        edited = row;
        var bundleId = row.bundleId();
        form.show(bundleId == null ? null : bundles.find(bundleId).orElse(null), row.draft());
        stored = form.draft();
        tried = true;
        assess();
        versions.removeAll();
        var list = new ScriptVersionList(
                texts,
                scripts.versions(row.id()),
                scripts.sold(row.id()),
                mayEdit ? former -> restore(row, former) : null);
        var section = new Section(new H2(texts.text("versions")), list);
        section.addClassName("panel");
        versions.add(section);
    }

    private void assess() {
        var draft = form.draft();
        var remarks = review.remarks(form.bundleId(), draft);
        form.show(remarks, tried);
        side.show(draft, review.facts(form.bundleId(), draft.language()), remarks);
    }

    private void save() {
        tried = true;
        assess();
        var draft = form.draft();
        try {
            if (edited == null) {
                desk.add(form.bundleId(), draft);
            } else {
                desk.change(edited.id(), edited.version(), form.bundleId(), draft);
            }
            stored = draft;
            Notifications.done(texts.text("saved", draft.title()));
            leave();
        } catch (ScriptRefusedException refused) {
            Notifications.failure(texts.text("refused", refused.remarks().size()));
        } catch (ScriptChangedMeanwhileException meanwhile) {
            Notifications.failure(texts.text("meanwhile"));
        }
    }

    private void restore(ScriptRow row, int former) {
        desk.restoreVersion(row.id(), row.version(), former);
        scripts.find(row.id()).ifPresent(this::show);
        Notifications.done(texts.text("version.restored", former));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (mayEdit && !form.draft().equals(stored)) {
            UnsavedChanges.ask(event);
        }
    }

    private void leave() {
        getUI().orElseThrow().navigate(ScriptsNavigation.SCRIPTS);
    }
}
