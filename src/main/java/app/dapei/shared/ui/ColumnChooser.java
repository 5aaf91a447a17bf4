package app.dapei.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lets the reader choose which columns of a grid are shown; the browser remembers it. */
public final class ColumnChooser extends MenuBar {

    private static final long serialVersionUID = 1;
    private static final String SEPARATOR = "_";

    private final String cookie;
    private final MenuItem menu;
    private final Map<Grid.Column<?>, MenuItem> items = new LinkedHashMap<>();
    private final Set<String> hidden;
    private boolean compact;

    /** @param name what the grid shows, as a word of letters under which the browser remembers the choice */
    public ColumnChooser(String name) {
        cookie = "dapei-columns-" + name;
        hidden = remembered(cookie);
        addClassName("column-chooser");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        menu = addItem(VaadinIcon.SPLIT_H.create());
        menu.setAriaLabel(getTranslation("shell.columns"));
        setTooltipText(menu, getTranslation("shell.columns"));
    }

    /**
     * Offers a column.
     *
     * @param column with a key of letters and digits
     * @param title as in the column's head
     */
    public void offer(Grid.Column<?> column, String title) {
        var item = menu.getSubMenu().addItem(title);
        item.setCheckable(true);
        item.setKeepOpen(true);
        item.setChecked(!hidden.contains(column.getKey()));
        item.addClickListener(click -> {
            if (item.isChecked()) {
                hidden.remove(column.getKey());
            } else {
                hidden.add(column.getKey());
            }
            column.setVisible(item.isChecked() && !compact);
            remember();
        });
        items.put(column, item);
        column.setVisible(item.isChecked());
    }

    /** Hides all offered columns where the window is narrow, whatever was chosen. */
    public void setCompact(boolean narrow) {
        compact = narrow;
        setVisible(!narrow);
        items.forEach((column, item) -> column.setVisible(item.isChecked() && !narrow));
    }

    private void remember() {
        getUI().map(UI::getPage)
                .ifPresent(page -> page.executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
                        cookie,
                        String.join(SEPARATOR, hidden)));
    }

    private static Set<String> remembered(String name) {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null ? null : request.getCookies();
        if (cookies == null) {
            return new TreeSet<>();
        }
        return Arrays.stream(cookies)
                .filter(one -> one.getName().equals(name))
                .flatMap(one -> Arrays.stream(one.getValue().split(SEPARATOR)))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
