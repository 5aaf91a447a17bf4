package app.dapei.audit.ui;

import app.dapei.audit.AuditFilter;
import app.dapei.shared.TimeRange;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail are shown. */
final class AuditFilterBar extends Composite<Div> {

    private static final int EVER = 0;
    private static final List<Integer> DAYS = List.of(1, 7, 30, 90, EVER);

    private final TextField search = new TextField();
    private final Select<String> act = new Select<>();
    private final Select<Integer> days = new Select<>();

    AuditFilterBar(List<String> codes, ActTexts acts, ZoneId zone, Clock clock, Consumer<AuditFilter> listener) {
        search.setPlaceholder(getTranslation("audit.filter.search"));
        search.setAriaLabel(getTranslation("shell.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addFocusShortcut(Key.KEY_F, KeyModifier.ALT);
        search.addClassName("filter-search");
        search.setTestId("audit-search");
        act.setItems(codes);
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.filter.act"));
        act.setItemLabelGenerator(code -> code == null ? getTranslation("audit.filter.act") : acts.of(code));
        act.setAriaLabel(getTranslation("audit.act"));
        act.setTestId("audit-act");
        days.setItems(DAYS);
        days.setItemLabelGenerator(number -> getTranslation("audit.filter.days." + number));
        days.setValue(EVER);
        days.setAriaLabel(getTranslation("audit.at"));
        days.setTestId("audit-days");
        Runnable tell = () -> listener.accept(
                new AuditFilter(search.getValue(), act.getValue(), period(days.getValue(), zone, clock)));
        search.addValueChangeListener(change -> tell.run());
        act.addValueChangeListener(change -> tell.run());
        days.addValueChangeListener(change -> tell.run());
        getContent().addClassName("filter-bar");
        getContent().add(search, act, days);
    }

    private static @Nullable TimeRange period(int days, ZoneId zone, Clock clock) {
        return days == EVER ? null : TimeRange.lastDays(days, LocalDate.ofInstant(clock.instant(), zone), zone);
    }
}
