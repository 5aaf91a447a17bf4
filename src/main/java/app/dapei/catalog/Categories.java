package app.dapei.catalog;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The category tree of the current shop and the acts that change it. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Categories {

    /** How many levels the tree may have. */
    public static final int DEPTH_LIMIT = 6;

    private final CategoryQueries queries;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    Categories(CategoryQueries queries, CurrentShop current, ApplicationEventPublisher events) {
        this.queries = queries;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public CategoryTree tree() {
        return new CategoryTree(queries.all(current.id()));
    }

    /** How many products stand in each category itself, archived ones left out; those without any are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Long> sizes() {
        return Map.copyOf(queries.sizes(current.id()));
    }

    /**
     * Adds a category behind its siblings.
     *
     * @param parentId where; null = as a root
     * @return its number
     * @throws UnknownCategoryException if the shop has no such parent
     * @throws CategoryPlaceException if the tree would get too deep
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public long add(@Nullable Long parentId, CategoryDraft draft) {
        var tree = tree();
        if (parentId != null) {
            require(tree, parentId);
            requireDepth(parentId, tree.way(parentId).size() + 1);
        }
        var position =
                tree.below(parentId).stream().mapToInt(Category::position).max().orElse(-1) + 1;
        long id = queries.insert(current.id(), parentId, draft.name(), draft.nameEn(), position);
        publish(id, "CATEGORY_ADDED", draft.name(), "");
        return id;
    }

    /** @throws UnknownCategoryException if the shop has no such category */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void rename(long id, CategoryDraft draft) {
        var before = require(tree(), id);
        queries.rename(current.id(), id, draft.name(), draft.nameEn());
        publish(id, "CATEGORY_RENAMED", draft.name(), "name: " + before.name() + " → " + draft.name());
    }

    /**
     * Moves a category, with all below it, to another parent or among its siblings.
     *
     * @param parentId its parent from now on; null = a root
     * @param place its place among its siblings from now on, from 0; beyond the last = behind them
     * @throws UnknownCategoryException if the shop has no such category or parent
     * @throws CategoryPlaceException if it would stand below itself or too deep
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void move(long id, @Nullable Long parentId, int place) {
        var tree = tree();
        var moved = require(tree, id);
        if (parentId != null) {
            require(tree, parentId);
            if (tree.isWithin(parentId, id)) {
                throw new CategoryPlaceException(id, "it would stand below itself");
            }
            requireDepth(id, tree.way(parentId).size() + tree.height(id));
        }
        var siblings = new ArrayList<>(tree.below(parentId));
        siblings.removeIf(sibling -> sibling.id() == id);
        siblings.add(Math.clamp(place, 0, siblings.size()), moved);
        renumber(siblings, parentId);
        if (!Objects.equals(moved.parentId(), parentId)) {
            publish(id, "CATEGORY_MOVED", moved.name(), "parent: " + moved.parentId() + " → " + parentId);
        } else {
            publish(id, "CATEGORY_MOVED", moved.name(), "place: " + place);
        }
    }

    /**
     * Removes an empty category.
     *
     * @throws UnknownCategoryException if the shop has no such category
     * @throws CategoryInUseException if products (archived ones too) or categories stand in it
     */
    @Transactional
    @PreAuthorize(Roles.MAY_EDIT)
    public void remove(long id) {
        var tree = tree();
        var removed = require(tree, id);
        if (!tree.below(id).isEmpty() || queries.hasProducts(current.id(), id)) {
            throw new CategoryInUseException(id);
        }
        queries.delete(current.id(), id);
        publish(id, "CATEGORY_REMOVED", removed.name(), "");
    }

    private void renumber(List<Category> siblings, @Nullable Long parentId) {
        for (int position = 0; position < siblings.size(); position++) {
            queries.place(current.id(), siblings.get(position).id(), parentId, position);
        }
    }

    private void publish(long id, String act, String name, String detail) {
        events.publishEvent(new CategoryChanged(current.id(), id, act, name, detail));
    }

    private static Category require(CategoryTree tree, long id) {
        return tree.find(id).orElseThrow(() -> new UnknownCategoryException(id));
    }

    private static void requireDepth(long id, int depth) {
        if (depth > DEPTH_LIMIT) {
            throw new CategoryPlaceException(id, "the tree may have " + DEPTH_LIMIT + " levels; got: " + depth);
        }
    }
}
