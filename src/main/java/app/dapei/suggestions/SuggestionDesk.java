package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person decides on suggestions: accept or dismiss; every decision is audited. */
@Service
@Transactional
@PreAuthorize(Roles.MAY_EDIT)
public class SuggestionDesk {

    public static final int NOTE_LIMIT = 200;

    private final Suggestions suggestions;
    private final DismissalStore dismissals;
    private final DecisionStore decisions;
    private final ObjectProvider<SuggestionTaker> takers;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuggestionDesk(
            Suggestions suggestions,
            DismissalStore dismissals,
            DecisionStore decisions,
            ObjectProvider<SuggestionTaker> takers,
            CurrentShop current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.suggestions = suggestions;
        this.dismissals = dismissals;
        this.decisions = decisions;
        this.takers = takers;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a draft of a suggestion, with the reason as it stands now.
     *
     * @return where the draft is worked on, a path relative to the portal
     * @throws UnknownSuggestionException if the two are not suggested together
     */
    public String accept(long mainId, long associatedId) {
        var suggestion = require(mainId, associatedId);
        decisions.put(current.id(), suggestion, true, clock.instant());
        return takers.getObject().accept(suggestion);
    }

    /**
     * Keeps a suggestion from being offered again, in neither direction.
     *
     * @param note more about the reason, at most 200 characters; may be empty
     * @throws UnknownSuggestionException if the two are not suggested together
     */
    public void dismiss(long mainId, long associatedId, DismissalReason reason, String note) {
        var text = note.strip();
        if (text.length() > NOTE_LIMIT) {
            throw new IllegalArgumentException(
                    "note must have at most " + NOTE_LIMIT + " characters; got: " + text.length());
        }
        var suggestion = require(mainId, associatedId);
        var pair = suggestion.pair();
        decisions.put(current.id(), suggestion, false, clock.instant());
        dismissals.put(
                current.id(), new DismissalStore.Row(pair, mainId, reason, text, current.actor(), clock.instant()));
        tell(pair, "SUGGESTION_DISMISSED", text.isEmpty() ? reason.name() : reason + ": " + text);
    }

    /** Takes a dismissal back; nothing happens where there is none. */
    public void offerAgain(long oneId, long otherId) {
        var pair = ProductPair.of(oneId, otherId);
        if (dismissals.remove(current.id(), pair)) {
            decisions.remove(current.id(), pair);
            tell(pair, "SUGGESTION_OFFERED_AGAIN", "");
        }
    }

    private Suggestion require(long mainId, long associatedId) {
        return suggestions.ofProduct(mainId).stream()
                .filter(suggestion -> suggestion.associated().id() == associatedId)
                .findFirst()
                .orElseThrow(() -> new UnknownSuggestionException(mainId, associatedId));
    }

    private void tell(ProductPair pair, String act, String detail) {
        events.publishEvent(new SuggestionDismissed(current.id(), pair, act, pair.low() + " + " + pair.high(), detail));
    }
}
