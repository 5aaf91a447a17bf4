package app.dapei.live;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.live.core.CueRules;
import app.dapei.live.core.chat.Intent;
import app.dapei.live.core.chat.IntentWords;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the current shop's chat is read: the phrases of each intent, and when questions become cues. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class ShopWords {

    private final WordStore store;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    ShopWords(WordStore store, CurrentShop current, ApplicationEventPublisher events) {
        this.store = store;
        this.current = current;
        this.events = events;
    }

    /** The lists in force. */
    @Transactional(readOnly = true)
    public IntentWords words() {
        return store.words(current.id());
    }

    /**
     * Gives an intent other phrases; sessions that are live read by them within seconds.
     *
     * @throws IllegalArgumentException if a phrase or the list is too long
     */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void change(Intent intent, List<String> phrases) {
        var before = words().of(intent);
        var after = words().with(intent, phrases).of(intent);
        if (!after.equals(before)) {
            store.set(current.id(), intent, after);
            publish("CHAT_WORDS_CHANGED", intent.name(), "phrases: " + before.size() + " → " + after.size());
        }
    }

    /** Goes back to the phrases that come with the portal. */
    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void reset(Intent intent) {
        if (store.reset(current.id(), intent)) {
            publish("CHAT_WORDS_CHANGED", intent.name(), "phrases: as they come with the portal");
        }
    }

    /** When questions become cues. */
    @Transactional(readOnly = true)
    public CueRules rules() {
        return store.rules(current.id());
    }

    @Transactional
    @PreAuthorize(ShopRooms.MAY_RUN)
    public void change(CueRules rules) {
        var before = rules();
        if (!rules.equals(before)) {
            store.setRules(current.id(), rules);
            publish("CUE_RULES_CHANGED", "", before + " → " + rules);
        }
    }

    private void publish(String act, String subject, String detail) {
        events.publishEvent(new ChatWordsChanged(current.id(), act, subject, detail));
    }
}
