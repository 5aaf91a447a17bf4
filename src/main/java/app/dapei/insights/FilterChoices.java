package app.dapei.insights;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the figures of the current shop can be filtered by; and the filters that people keep. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class FilterChoices {

    private static final int MOST_SESSIONS = 100;

    private final BundleNames bundles;
    private final CurrentShop current;
    private final JdbcClient jdbc;

    FilterChoices(BundleNames bundles, CurrentShop current, JdbcClient jdbc) {
        this.bundles = bundles;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** A value and how it is called. */
    public record Choice(String value, String name) {}

    /** What may be chosen of each part of a filter. */
    public record Choices(
            List<Choice> sessions,
            List<Choice> bundles,
            List<Choice> scenarios,
            List<Choice> categories,
            List<Choice> scripts,
            List<Choice> arms) {}

    /** A filter that is kept: its name and the address' query. */
    public record Kept(String name, String query) {}

    /** The choices of a period. */
    @Transactional(readOnly = true)
    public Choices of(KpiFilter filter, Locale reader) {
        Map<UUID, BundleNames.BundleName> names = bundles.all(current.id());
        List<Choice> scenarios = names.values().stream()
                .map(BundleNames.BundleName::scenario)
                .distinct()
                .map(scenario -> new Choice(scenario, scenario))
                .toList();
        return new Choices(
                sessions(),
                names.values().stream()
                        .map(name -> new Choice(name.id().toString(), name.text(reader)))
                        .toList(),
                scenarios,
                categories(reader),
                used("script", filter).stream()
                        .map(script -> new Choice(script, scriptName(script, names, reader)))
                        .toList(),
                used("arm", filter).stream().map(arm -> new Choice(arm, arm)).toList());
    }

    /** The filters that the signed-in person keeps, by name. */
    @Transactional(readOnly = true)
    public List<Kept> kept() {
        return jdbc.sql("select name, query from kpi_view where shop_id = ? and username = ? order by name")
                .params(current.id(), current.actor())
                .query((row, number) -> new Kept(row.getString("name"), row.getString("query")))
                .list();
    }

    /**
     * Keeps a filter under a name; one of that name is replaced.
     *
     * @throws IllegalArgumentException if the name has not 1 to 80 characters or the query more than 1,000
     */
    @Transactional
    public void keep(String name, String query) {
        requireName(name);
        if (query.length() > 1_000) {
            throw new IllegalArgumentException("a query must have at most 1,000 characters; got: " + query.length());
        }
        forget(name);
        jdbc.sql("insert into kpi_view (shop_id, username, name, query) values (?, ?, ?, ?)")
                .params(current.id(), current.actor(), name.strip(), query)
                .update();
    }

    /**
     * Gives a kept filter another name.
     *
     * @throws IllegalArgumentException if the name has not 1 to 80 characters
     * @throws FilterNameTakenException if another one of the person has it
     */
    @Transactional
    public void rename(String before, String after) {
        requireName(after);
        String name = after.strip();
        if (!name.equals(before) && kept().stream().anyMatch(one -> one.name().equals(name))) {
            throw new FilterNameTakenException(name);
        }
        jdbc.sql("update kpi_view set name = ? where shop_id = ? and username = ? and name = ?")
                .params(name, current.id(), current.actor(), before)
                .update();
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("a name must have 1 to 80 characters; got: " + name.length());
        }
    }

    @Transactional
    public void forget(String name) {
        jdbc.sql("delete from kpi_view where shop_id = ? and username = ? and name = ?")
                .params(current.id(), current.actor(), name.strip())
                .update();
    }

    private List<Choice> sessions() {
        return jdbc.sql("select id, name from live_session where shop_id = ? and started_at is not null "
                        + "order by started_at desc limit " + MOST_SESSIONS)
                .param(current.id())
                .query((row, number) -> new Choice(Long.toString(row.getLong("id")), row.getString("name")))
                .list();
    }

    private List<Choice> categories(Locale reader) {
        boolean english = !reader.getLanguage().equals("zh");
        return jdbc.sql("select id, name, name_en from category where shop_id = ? order by position, id")
                .param(current.id())
                .query((row, number) -> {
                    String en = row.getString("name_en");
                    return new Choice(
                            Long.toString(row.getLong("id")), english && en != null ? en : row.getString("name"));
                })
                .list();
    }

    private List<String> used(String column, KpiFilter filter) {
        return jdbc.sql("select distinct " + column + " as used from activity_day where shop_id = ? "
                        + "and on_day between ? and ? and " + column + " <> '' order by used")
                .params(current.id(), filter.first(), filter.last())
                .query(String.class)
                .list();
    }

    private static String scriptName(String script, Map<UUID, BundleNames.BundleName> names, Locale reader) {
        int colon = script.lastIndexOf(':');
        return names.values().stream()
                .filter(name -> colon > 0 && script.startsWith(name.id().toString()))
                .map(name -> name.text(reader) + " · v" + script.substring(colon + 1))
                .findFirst()
                .orElse(script);
    }
}
