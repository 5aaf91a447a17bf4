package app.dapei.insights.ui;

import app.dapei.insights.FilterChoices;
import app.dapei.insights.KpiFilter;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Period, session, bundle, scenario, category, arm and script of the cockpit; every change is told at once. */
final class CockpitFilterBar extends Div {

    private static final List<Integer> PERIODS = List.of(7, 14, 30, 90, 180, 365);

    private final KpiFilter filter;
    private final Consumer<KpiFilter> whenChanged;
    private final LocalDate lastDay;

    CockpitFilterBar(
            KpiFilter filter, FilterChoices.Choices choices, LocalDate lastDay, Consumer<KpiFilter> whenChanged) {
        this.filter = filter;
        this.whenChanged = whenChanged;
        this.lastDay = lastDay;
        addClassName("filter-bar");
        add(period(), day("from", filter.first(), true), day("to", filter.last(), false));
        add(
                choice(
                        "session",
                        choices.sessions(),
                        text(filter.session()),
                        value -> changed(
                                filter.bundle(),
                                filter.scenario(),
                                filter.category(),
                                number(value),
                                filter.arm(),
                                filter.script())),
                choice(
                        "bundle",
                        choices.bundles(),
                        text(filter.bundle()),
                        value -> changed(
                                value == null ? null : UUID.fromString(value),
                                filter.scenario(),
                                filter.category(),
                                filter.session(),
                                filter.arm(),
                                filter.script())),
                choice(
                        "scenario",
                        choices.scenarios(),
                        filter.scenario(),
                        value -> changed(
                                filter.bundle(),
                                value,
                                filter.category(),
                                filter.session(),
                                filter.arm(),
                                filter.script())),
                choice(
                        "category",
                        choices.categories(),
                        text(filter.category()),
                        value -> changed(
                                filter.bundle(),
                                filter.scenario(),
                                number(value),
                                filter.session(),
                                filter.arm(),
                                filter.script())),
                choice(
                        "script",
                        choices.scripts(),
                        filter.script(),
                        value -> changed(
                                filter.bundle(),
                                filter.scenario(),
                                filter.category(),
                                filter.session(),
                                filter.arm(),
                                value)),
                choice(
                        "arm",
                        choices.arms(),
                        filter.arm(),
                        value -> changed(
                                filter.bundle(),
                                filter.scenario(),
                                filter.category(),
                                filter.session(),
                                value,
                                filter.script())));
        if (filter.isOfParts() || filter.session() != null) {
            add(new Button(
                    getTranslation("insights.filter.clear"),
                    click -> whenChanged.accept(KpiFilter.lastDays(filter.days(), filter.last()))));
        }
    }

    private Select<Integer> period() {
        var period = new Select<Integer>();
        period.setLabel(getTranslation("insights.filter.period"));
        period.setItems(PERIODS);
        period.setItemLabelGenerator(days -> getTranslation("insights.filter.days", days));
        period.setPlaceholder(getTranslation("insights.filter.days", filter.days()));
        if (PERIODS.contains(filter.days()) && filter.last().equals(lastDay)) {
            period.setValue(filter.days());
        }
        period.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                whenChanged.accept(filter.within(lastDay.minusDays(change.getValue() - 1L), lastDay));
            }
        });
        return period;
    }

    private DatePicker day(String key, LocalDate value, boolean isFirst) {
        var picker = new DatePicker(getTranslation("insights.filter." + key), value);
        picker.setMax(lastDay.plusDays(1));
        picker.addValueChangeListener(change -> {
            LocalDate day = change.getValue();
            if (change.isFromClient() && day != null) {
                LocalDate first = isFirst ? day : filter.first();
                LocalDate last = isFirst ? filter.last() : day;
                whenChanged.accept(
                        filter.within(first.isAfter(last) ? last : first, first.isAfter(last) && isFirst ? day : last));
            }
        });
        return picker;
    }

    private ComboBox<FilterChoices.Choice> choice(
            String key, List<FilterChoices.Choice> items, @Nullable String value, Consumer<@Nullable String> changed) {
        var box = new ComboBox<FilterChoices.Choice>(getTranslation("insights.filter." + key));
        box.setItems(items);
        box.setItemLabelGenerator(FilterChoices.Choice::name);
        box.setClearButtonVisible(true);
        box.setVisible(!items.isEmpty());
        items.stream()
                .filter(item -> Objects.equals(item.value(), value))
                .findFirst()
                .ifPresent(box::setValue);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(
                        change.getValue() == null ? null : change.getValue().value());
            }
        });
        return box;
    }

    private void changed(
            @Nullable UUID bundle,
            @Nullable String scenario,
            @Nullable Long category,
            @Nullable Long session,
            @Nullable String arm,
            @Nullable String script) {
        whenChanged.accept(
                new KpiFilter(filter.first(), filter.last(), session, bundle, scenario, category, arm, script));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Long number(@Nullable String value) {
        return value == null ? null : Long.valueOf(value);
    }
}
