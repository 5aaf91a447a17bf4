package app.dapei.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The categories of a shop as a tree, to be asked for ways up and down. */
public final class CategoryTree {

    private final Map<Long, Category> byId = new LinkedHashMap<>();

    /** @param categories all of a shop, parents before children, siblings in order */
    public CategoryTree(List<Category> categories) {
        categories.forEach(category -> byId.put(category.id(), category));
    }

    public Optional<Category> find(@Nullable Long id) {
        return Optional.ofNullable(id == null ? null : byId.get(id));
    }

    /** All, parents before children. */
    public List<Category> all() {
        return List.copyOf(byId.values());
    }

    /** Those directly below a category, in order; the roots for null. */
    public List<Category> below(@Nullable Long parentId) {
        return byId.values().stream()
                .filter(category -> Objects.equals(category.parentId(), parentId))
                .toList();
    }

    /** The category itself and those above it, root first; empty if there is no such category. */
    public List<Category> way(@Nullable Long id) {
        var way = new ArrayList<Category>();
        for (var at = find(id); at.isPresent(); at = find(at.get().parentId())) {
            way.addFirst(at.get());
        }
        return way;
    }

    /** The names from the root to a category, as {@code 户外 / 帐篷}; empty if there is no such category. */
    public String path(@Nullable Long id, Locale locale) {
        return String.join(
                " / ", way(id).stream().map(category -> category.name(locale)).toList());
    }

    /** Whether a category is another one or stands somewhere below it. */
    public boolean isWithin(long id, long otherId) {
        return way(id).stream().anyMatch(category -> category.id() == otherId);
    }

    /** How many levels a category and those below it take. */
    public int height(long id) {
        return 1
                + below(id).stream().mapToInt(child -> height(child.id())).max().orElse(0);
    }
}
