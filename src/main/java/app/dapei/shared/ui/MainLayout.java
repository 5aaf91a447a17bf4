package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Locale;

/**
 * The frame of every screen: navigation by role, the shop's name, language, theme, sign-out. A view gets into the
 * navigation by {@code @Menu(title = <translation key>, order, icon)}; the hundreds of the order say in which group, see
 * {@link Navigation}.
 */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

    private final ShellUser user;

    MainLayout(ShellUser user) {
        this.user = user;
        setPrimarySection(Section.DRAWER);
        var drawer = new Div(brand(), new Scroller(new Navigation(user)));
        drawer.addClassName("shell-drawer");
        addToDrawer(drawer);
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var shop = new Span(user.shopName(getLocale()));
        shop.addClassName("shell-shop");
        shop.setTestId("shop-name");
        var bar = new Div(toggle, shop, personMenu());
        bar.addClassName("shell-bar");
        addToNavbar(bar);
    }

    private Component brand() {
        var mark = new Image("favicon.svg", "");
        mark.addClassName("shell-mark");
        var name = new Span(getTranslation("shell.brand"));
        name.addClassName("shell-name");
        var brand = new Div(mark, name);
        brand.addClassName("shell-brand");
        return brand;
    }

    private Component personMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        var avatar = new Avatar(user.displayName());
        var name = new Span(user.displayName() + " · " + getTranslation(user.roleKey()));
        name.addClassName("shell-person");
        var label = new Div(avatar, name);
        label.addClassName("shell-person-label");
        MenuItem item = bar.addItem(label);
        item.setAriaLabel(getTranslation("shell.person", user.displayName()));
        item.setTestId("person-menu");
        var menu = item.getSubMenu();
        addLanguages(menu);
        menu.addSeparator();
        addThemes(menu);
        menu.addSeparator();
        for (var link : user.links()) {
            menu.addItem(getTranslation(link.textKey()), click -> ui().navigate(link.path()))
                    .setTestId("account-" + link.path());
        }
        menu.addItem(getTranslation("shell.sign-out"), click -> user.signOut()).setTestId("sign-out");
        return bar;
    }

    private void addLanguages(SubMenu menu) {
        for (var language : new Locale[] {Translations.CHINESE, Translations.ENGLISH}) {
            var item = menu.addItem(language.getDisplayLanguage(language), click -> Preferences.choose(ui(), language));
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
            item.setTestId("language-" + language.toLanguageTag());
        }
    }

    private void addThemes(SubMenu menu) {
        var request = VaadinRequest.getCurrent();
        var chosen = request == null ? Preferences.Theme.SYSTEM : Preferences.theme(request);
        var items = new ArrayList<MenuItem>();
        for (var theme : Preferences.Theme.values()) {
            var item = menu.addItem(getTranslation("shell.theme." + theme.name().toLowerCase(Locale.ROOT)));
            item.setCheckable(true);
            item.setChecked(theme == chosen);
            item.setTestId("theme-" + theme.name());
            item.addClickListener(click -> {
                items.forEach(other -> other.setChecked(other == item));
                Preferences.choose(ui(), theme);
            });
            items.add(item);
        }
    }

    private UI ui() {
        return getUI().orElseThrow();
    }

    /** A browser tab's title: the screen's, then the portal's. */
    public interface Titled extends HasDynamicTitle {

        /** Translation key of the title. */
        String titleKey();

        @Override
        default String getPageTitle() {
            var component = (Component) this;
            return component.getTranslation(titleKey()) + " · " + component.getTranslation("shell.brand");
        }
    }
}
