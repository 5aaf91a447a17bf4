package app.dapei.bundles;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scenarios of the current shop. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Scenarios {

    private final JdbcClient jdbc;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    Scenarios(JdbcClient jdbc, CurrentShop current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    /** All, by name. */
    @Transactional(readOnly = true)
    public List<Scenario> all() {
        return jdbc.sql("select name, name_en, note, categories from scenario where shop_id = ? order by name")
                .param(current.id())
                .query((row, number) -> new Scenario(
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("note"),
                        SlotRecord.alternates(row.getString("categories"))))
                .list();
    }

    /** What to show to a reader of a language in place of each scenario's name. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Locale locale) {
        return all().stream().collect(Collectors.toMap(Scenario::name, one -> one.name(locale)));
    }

    @Transactional(readOnly = true)
    public Optional<Scenario> find(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Adds a scenario or changes the one with its name. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void save(Scenario scenario) {
        var categories = scenario.categories().stream().map(String::valueOf).collect(Collectors.joining(","));
        int changed = jdbc.sql(
                        "update scenario set name_en = ?, note = ?, categories = ? where shop_id = ? and name = ?")
                .param(scenario.nameEn())
                .params(scenario.note(), categories, current.id(), scenario.name())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into scenario (shop_id, name, name_en, note, categories) values (?, ?, ?, ?, ?)")
                    .params(current.id(), scenario.name())
                    .param(scenario.nameEn())
                    .params(scenario.note(), categories)
                    .update();
        }
        tell("SCENARIO_SAVED", scenario.name(), "categories: " + categories);
    }

    /**
     * Renames a scenario, in its bundles too.
     *
     * @throws IllegalArgumentException if the new name is taken, empty or too long
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void rename(String from, String to) {
        var renamed = Scenario.of(to);
        if (find(renamed.name()).isPresent()) {
            throw new IllegalArgumentException("there is a scenario of that name already; got: " + to);
        }
        jdbc.sql("update scenario set name = ? where shop_id = ? and name = ?")
                .params(renamed.name(), current.id(), from)
                .update();
        jdbc.sql("update bundle set scenario = ?, version = version + 1 where shop_id = ? and scenario = ?")
                .params(renamed.name(), current.id(), from)
                .update();
        tell("SCENARIO_SAVED", renamed.name(), "name: " + from + " → " + renamed.name());
    }

    /** Removes a scenario that no bundle names; false if one does. */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public boolean remove(String name) {
        int removed =
                jdbc.sql("""
                    delete from scenario where shop_id = ? and name = ?
                    and not exists (select 1 from bundle b where b.shop_id = ? and b.scenario = ?)
                    """).params(current.id(), name, current.id(), name).update();
        if (removed > 0) {
            tell("SCENARIO_REMOVED", name, "");
        }
        return removed > 0;
    }

    /** Makes sure that the shop has a scenario that a bundle names; for whoever may change bundles. */
    void ensure(String name) {
        if (!name.isEmpty() && find(name).isEmpty()) {
            save(Scenario.of(name));
        }
    }

    private void tell(String act, String name, String detail) {
        events.publishEvent(new ScenarioChanged(current.id(), act, name, detail));
    }
}
