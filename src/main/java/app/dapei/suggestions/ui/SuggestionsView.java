package app.dapei.suggestions.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.PortalUser;
import app.dapei.access.Role;
import app.dapei.access.Roles;
import app.dapei.catalog.Catalog;
import app.dapei.shared.ui.EmptyState;
import app.dapei.shared.ui.MainLayout;
import app.dapei.shared.ui.Notifications;
import app.dapei.shared.ui.PageHeader;
import app.dapei.suggestions.Suggestion;
import app.dapei.suggestions.SuggestionBasis;
import app.dapei.suggestions.SuggestionDesk;
import app.dapei.suggestions.Suggestions;
import app.dapei.suggestions.UnknownSuggestionException;
import app.dapei.suggestions.ui.SuggestionQuery.Shown;
import app.dapei.suggestions.ui.parts.SuggestionsNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What goes with what: the shop's best opportunities, or one product's companions, to accept or dismiss. */
@Route(SuggestionsNavigation.SUGGESTIONS)
@Menu(title = "suggestions.title", order = 210, icon = "vaadin:lightbulb")
@RolesAllowed({Roles.MERCHANT, Roles.ANALYST, Roles.ADMIN})
class SuggestionsView extends Main implements AfterNavigationObserver, MainLayout.Titled {

    private static final int STEP = 24;

    private final transient Suggestions suggestions;
    private final transient SuggestionDesk desk;
    private final transient SuggestionTexts texts;
    private final transient Optional<SuggestionBasis> basis;
    private final SuggestionCard.@Nullable Acts acts;
    private final PageHeader header;
    private final SuggestionFilterBar filterBar;
    private final Div list = new Div();
    private transient SuggestionQuery query = SuggestionQuery.ALL;
    private int most = STEP;

    SuggestionsView(Suggestions suggestions, SuggestionDesk desk, Catalog catalog, CurrentShop current) {
        this.suggestions = suggestions;
        this.desk = desk;
        texts = new SuggestionTexts(this, getLocale(), current.get());
        basis = suggestions.basis();
        boolean mayEdit =
                current.user().map(PortalUser::role).filter(Role::mayEdit).isPresent();
        acts = mayEdit ? new SuggestionCard.Acts(this::accept, this::dismiss) : null;
        header = new PageHeader(getTranslation("suggestions.title"), new SuggestionExport(texts).link(this::filtered));
        filterBar = new SuggestionFilterBar(catalog, current.get().currency(), this::change);
        list.addClassName("suggestion-list");
        addClassName("page");
        add(header, filterBar, list);
    }

    @Override
    public String titleKey() {
        return "suggestions.title";
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = SuggestionQuery.of(event.getLocation().getQueryParameters());
        most = STEP;
        filterBar.show(query);
        refresh();
    }

    private void change(SuggestionQuery other) {
        getUI().orElseThrow().navigate(SuggestionsView.class, other.parameters());
    }

    private void refresh() {
        list.removeAll();
        if (query.shown() == Shown.DISMISSED) {
            header.setRemark("");
            list.add(new DismissedList(
                    texts,
                    suggestions.dismissed(),
                    acts == null
                            ? null
                            : dismissal -> {
                                desk.offerAgain(
                                        dismissal.main().id(),
                                        dismissal.associated().id());
                                refresh();
                            }));
            return;
        }
        var found = filtered();
        header.setRemark(remark(found.size()));
        found.stream().limit(most).forEach(one -> list.add(new SuggestionCard(texts, one, acts)));
        if (found.isEmpty()) {
            list.add(emptyState());
        } else if (found.size() > most) {
            list.add(moreButton(found.size() - most));
        }
    }

    private List<Suggestion> filtered() {
        var productId = query.productId();
        var all = productId == null ? suggestions.opportunities() : suggestions.ofProduct(productId);
        return all.stream().filter(query::lets).toList();
    }

    private String remark(int count) {
        return basis.map(run -> texts.text(
                        query.productId() == null ? "remark" : "remark.product",
                        count,
                        texts.formats().count((long) run.orders()),
                        texts.formats().date(run.firstDay()),
                        texts.formats().date(run.lastDay())))
                .orElse("");
    }

    private Component moreButton(int left) {
        var more = new Button(texts.text("more", Math.min(STEP, left)), click -> {
            most += STEP;
            refresh();
        });
        more.addClassName("suggestion-more");
        return more;
    }

    private Component emptyState() {
        if (basis.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.LIGHTBULB,
                    texts.text("empty.not-mined"),
                    new Anchor("mining", texts.text("empty.mine")),
                    new Anchor("import", texts.text("empty.import")));
        }
        if (query.equals(SuggestionQuery.ALL)) {
            return new EmptyState(
                    VaadinIcon.LIGHTBULB, texts.text("empty"), new Anchor("bundles", texts.text("empty.bundles")));
        }
        return new EmptyState(
                VaadinIcon.SEARCH,
                texts.text("empty.filtered"),
                new Button(texts.text("filter.clear"), click -> change(SuggestionQuery.ALL)));
    }

    private void accept(Suggestion suggestion) {
        try {
            var path =
                    desk.accept(suggestion.main().id(), suggestion.associated().id());
            Notifications.done(texts.text("accepted"));
            getUI().orElseThrow().navigate(path);
        } catch (UnknownSuggestionException gone) {
            Notifications.failure(texts.text("gone"));
            refresh();
        }
    }

    private void dismiss(Suggestion suggestion) {
        long mainId = suggestion.main().id();
        long associatedId = suggestion.associated().id();
        new DismissDialog(texts, suggestion, (reason, note) -> {
                    try {
                        desk.dismiss(mainId, associatedId, reason, note);
                        Notifications.undoable(texts.text("dismissed"), getTranslation("shell.undo"), () -> {
                            desk.offerAgain(mainId, associatedId);
                            refresh();
                        });
                    } catch (UnknownSuggestionException gone) {
                        Notifications.failure(texts.text("gone"));
                    }
                    refresh();
                })
                .open();
    }
}
