package app.dapei.live.core.chat;

import app.dapei.live.core.LiveItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the things of a session are called: names, aliases, kinds, and the number of their link, which is their place in
 * the run-down. The longest name wins where several stand at the same place. Immutable.
 */
public final class Vocabulary {

    /** Knows no names. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), List.of());

    /** Shorter names say too little. */
    private static final int SHORTEST = 2;

    private static final int MOST_ITEMS = 8;
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern LINK = Pattern.compile("(?:第)?([0-9]{1,2}|[" + DIGITS
            + "])\\s*(?:号|號|(?:# ?)?link)|(?:#|no\\.? ?|number |link )([0-9]{1,2})(?![0-9])");

    private final Map<String, Set<LiveItem>> names;
    private final List<LiveItem> links;
    private final List<String> longestFirst;

    private Vocabulary(Map<String, Set<LiveItem>> names, List<LiveItem> links) {
        this.names = names;
        this.links = List.copyOf(links);
        longestFirst = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** These names with another one; names under two signs are passed over. */
    public Vocabulary with(String name, LiveItem item) {
        return withAll(Map.of(name, Set.of(item)));
    }

    /** These names with others. */
    public Vocabulary withAll(Map<String, Set<LiveItem>> more) {
        var all = new HashMap<String, Set<LiveItem>>(names);
        more.forEach((name, items) -> {
            var normal = CommentText.normal(name);
            if (normal.length() >= SHORTEST) {
                all.merge(normal, items, Vocabulary::union);
            }
        });
        return new Vocabulary(all, links);
    }

    /** These names with what the numbers of the links stand for, from 1. */
    public Vocabulary withLinks(List<LiveItem> rundown) {
        return new Vocabulary(names, rundown);
    }

    /** What a comment names, in the order in which it does; a name that several share gives them all, as one topic. */
    public Mentions find(String comment) {
        var rest = CommentText.normal(comment);
        var items = new LinkedHashSet<LiveItem>();
        var topics = new LinkedHashMap<Integer, String>();
        var matcher = LINK.matcher(rest);
        while (matcher.find()) {
            int number = number(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            if (number >= 1 && number <= links.size()) {
                items.add(links.get(number - 1));
            }
        }
        for (var name : longestFirst) {
            int at = indexOf(rest, name);
            if (at >= 0) {
                topics.put(at, name);
                items.addAll(names.getOrDefault(name, Set.of()));
                rest = rest.substring(0, at) + " ".repeat(name.length()) + rest.substring(at + name.length());
            }
        }
        var ordered = topics.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new Mentions(items.stream().limit(MOST_ITEMS).toList(), ordered);
    }

    private static int number(String text) {
        int digit = DIGITS.indexOf(text);
        return digit >= 0 ? digit + 1 : Integer.parseInt(text);
    }

    private static int indexOf(String text, String name) {
        int at = text.indexOf(name);
        while (at >= 0) {
            if (isWhole(text, at, name)) {
                return at;
            }
            at = text.indexOf(name, at + 1);
        }
        return -1;
    }

    /** Latin names must not be parts of words; a plural is no other word. */
    private static boolean isWhole(String text, int at, String name) {
        int end = at + name.length();
        boolean plural = end < text.length() && text.charAt(end) == 's';
        int after = plural ? end + 1 : end;
        boolean startsInWord = isLetter(name.charAt(0)) && at > 0 && isLetter(text.charAt(at - 1));
        boolean endsInWord =
                isLetter(name.charAt(name.length() - 1)) && after < text.length() && isLetter(text.charAt(after));
        return !startsInWord && !endsInWord;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static Set<LiveItem> union(Set<LiveItem> one, Set<LiveItem> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /**
     * What a comment names.
     *
     * @param items at most eight
     * @param topics the names, as they were recognised
     */
    public record Mentions(List<LiveItem> items, List<String> topics) {

        public Mentions {
            items = List.copyOf(items);
            topics = List.copyOf(topics);
        }
    }

    /** How many names are known. */
    public int size() {
        return names.size();
    }

    /** The names, the longest first. */
    public List<String> names() {
        return new ArrayList<>(longestFirst);
    }
}
