package app.dapei.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The screens that a person may open, in groups by the work that they are for. The entry nearest to the screen that is
 * open is marked, and no other: of a screen below another entry's only its own.
 */
final class Navigation extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1;

    private final Map<String, SideNavItem> items = new HashMap<>();

    Navigation(ShellUser user) {
        var open = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> user.mayOpen(entry.path()))
                .toList();
        for (var group : Group.values()) {
            var entries = open.stream().filter(group::holds).toList();
            if (!entries.isEmpty()) {
                add(nav(group, entries));
            }
        }
    }

    private SideNav nav(Group group, List<MenuEntry> entries) {
        var nav = new SideNav();
        if (group == Group.SUMMARY) {
            nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        } else {
            nav.setLabel(getTranslation("shell.group." + group));
        }
        entries.forEach(entry -> nav.addItem(item(entry)));
        return nav;
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(getTranslation(entry.title()), entry.path());
        item.setMatchNested(!entry.path().isEmpty());
        items.put(entry.path().replaceFirst("^/", ""), item);
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var nearest = items.keySet().stream()
                .filter(entry -> !entry.isEmpty() && (path.equals(entry) || path.startsWith(entry + "/")))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        items.forEach((entry, item) -> item.setMatchNested(!entry.isEmpty() && entry.equals(nearest)));
    }

    /** The groups, by the order that their entries begin with. */
    private enum Group {
        SUMMARY(0),
        GOODS(100),
        PAIRING(200),
        LIVE(300),
        EXPERIMENTS(400),
        ADMINISTRATION(900);

        private static final double WIDTH = 100;

        private final double first;

        Group(double first) {
            this.first = first;
        }

        boolean holds(MenuEntry entry) {
            return first <= entry.order() && entry.order() < first + WIDTH;
        }
    }
}
