package app.dapei.mining.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variants (colours, sizes) of one article, where the catalogue keeps each as a product of its own: products
 * of one category whose codes share a stem ({@code 85123A} and {@code 85123B}, {@code TENT-2P} and {@code TENT-4P}) and
 * whose names share most of their letters from the front or from the back.
 */
public final class VariantFolding {
    private static final Pattern SUFFIX = Pattern.compile("(.*[^-_./ ])[-_./ ][^-_./ ]{1,12}");
    private static final Pattern LETTERS_AFTER_DIGITS = Pattern.compile("(.*\\d{4,})[A-Z]{1,2}");
    private static final double SHARED = 0.6;

    private VariantFolding() {}

    /**
     * A product.
     *
     * @param id its number
     * @param sku its code
     * @param name its name
     * @param category number of its category, null for none
     */
    public record Article(
            long id, String sku, String name, @Nullable Long category) {}

    private record Group(String stem, @Nullable Long category) {}

    /**
     * The product that stands for each product that is a variant of another one: the one with the least number.
     * Products that stand for themselves are not contained.
     */
    public static Map<Long, Long> representatives(Collection<Article> articles) {
        Map<Group, List<Article>> groups = articles.stream()
                .collect(Collectors.groupingBy(article -> new Group(stem(article.sku()), article.category())));
        Map<Long, Long> folded = new HashMap<>();
        for (List<Article> group : groups.values()) {
            if (group.size() > 1) {
                fold(group, folded);
            }
        }
        return folded;
    }

    /** The code without its last part, where that may be a variant's. */
    static String stem(String sku) {
        String code = sku.toUpperCase(Locale.ROOT);
        Matcher suffix = SUFFIX.matcher(code);
        if (suffix.matches()) {
            return suffix.group(1);
        }
        Matcher letters = LETTERS_AFTER_DIGITS.matcher(code);
        return letters.matches() ? letters.group(1) : code;
    }

    private static void fold(List<Article> group, Map<Long, Long> folded) {
        Map<Long, Long> parents = new TreeMap<>();
        group.forEach(article -> parents.put(article.id(), article.id()));
        joinNeighbours(group, Function.identity(), parents);
        joinNeighbours(group, name -> new StringBuilder(name).reverse().toString(), parents);
        for (Long id : parents.keySet()) {
            long root = root(parents, id);
            if (root != id) {
                folded.put(id, root);
            }
        }
    }

    /** Names that begin alike stand side by side when sorted. */
    private static void joinNeighbours(List<Article> group, Function<String, String> reading, Map<Long, Long> parents) {
        List<Article> sorted = group.stream()
                .sorted(Comparator.comparing((Article article) -> reading.apply(article.name()))
                        .thenComparing(Article::id))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Article left = sorted.get(i - 1);
            Article right = sorted.get(i);
            if (shared(reading.apply(left.name()), reading.apply(right.name())) >= SHARED) {
                long one = root(parents, left.id());
                long other = root(parents, right.id());
                parents.put(Math.max(one, other), Math.min(one, other));
            }
        }
    }

    private static long root(Map<Long, Long> parents, long id) {
        long at = id;
        long parent = Objects.requireNonNull(parents.get(at));
        while (parent != at) {
            at = parent;
            parent = Objects.requireNonNull(parents.get(at));
        }
        return at;
    }

    /** Length of the common beginning as a share of the longer text. */
    private static double shared(String left, String right) {
        int longer = Math.max(left.length(), right.length());
        int common = 0;
        while (common < Math.min(left.length(), right.length()) && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        return longer == 0 ? 1 : (double) common / longer;
    }
}
