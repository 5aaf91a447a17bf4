package app.dapei.live.core.chat;

import app.dapei.live.core.LiveItem;
import java.util.List;
import java.util.Set;

/**
 * Reads comments: what the viewer wants and what of. Immutable, safe for use by several threads.
 *
 * @param intents tells what is wanted
 * @param vocabulary tells of what
 */
public record CommentReader(IntentReader intents, Vocabulary vocabulary) {

    /** The lists that come with the portal, without names. */
    public static CommentReader withDefaults() {
        return new CommentReader(new IntentReader(IntentWords.defaults()), Vocabulary.EMPTY);
    }

    /** Reads one. */
    public ReadComment read(String comment) {
        var mentions = vocabulary.find(comment);
        return new ReadComment(intents.read(comment), mentions.items(), mentions.topics());
    }

    /**
     * What was understood.
     *
     * @param intents what is wanted; empty = nothing that was recognised
     * @param items what it is about, as far as it is named
     * @param topics the names, as they were recognised
     */
    public record ReadComment(Set<Intent> intents, List<LiveItem> items, List<String> topics) {

        public ReadComment {
            intents = Set.copyOf(intents);
            items = List.copyOf(items);
            topics = List.copyOf(topics);
        }
    }
}
