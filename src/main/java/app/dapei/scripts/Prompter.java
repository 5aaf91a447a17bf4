package app.dapei.scripts;

import app.dapei.bundles.BundlePrices;
import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.bundles.core.Occasion;
import app.dapei.catalog.Shelf;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptText;
import app.dapei.scripts.core.Variable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resolves scripts for the prompter, with the price and stock of this moment; without sign-in, for whoever has decided
 * that the caller may see the shop's scripts.
 */
@Service
public class Prompter {

    private final ScriptStore store;
    private final BundlePrices prices;
    private final PriceLedger ledger;
    private final Shelf shelf;
    private final VariableValues values;

    Prompter(ScriptStore store, BundlePrices prices, PriceLedger ledger, Shelf shelf, VariableValues values) {
        this.store = store;
        this.prices = prices;
        this.ledger = ledger;
        this.shelf = shelf;
        this.values = values;
    }

    /** The scripts of a bundle in a language, the latest first; those in other languages behind. */
    @Transactional(readOnly = true)
    public List<ScriptRow> scripts(long shopId, UUID bundleId, ScriptLanguage language) {
        return store.find(shopId, ScriptFilter.ALL.withBundle(bundleId)).stream()
                .sorted((one, other) -> Boolean.compare(
                        other.draft().language() == language, one.draft().language() == language))
                .toList();
    }

    /**
     * The latest script of a bundle in a language; see {@link #resolve}.
     *
     * @return empty if the bundle has no script in that language
     */
    @Transactional(readOnly = true)
    public Optional<PromptedScript> latest(
            long shopId, UUID bundleId, ScriptLanguage language, Occasion occasion, @Nullable Long unlockLeft) {
        return scripts(shopId, bundleId, language).stream()
                .filter(script -> script.draft().language() == language)
                .findFirst()
                .flatMap(script -> resolve(shopId, script.id(), occasion, unlockLeft));
    }

    /**
     * A script as it is said now. What cannot be known, as the bundle is not published, is left as an ellipsis.
     *
     * @param occasion the price in force in the room
     * @param unlockLeft likes that are missing until the better price is unlocked; null = no such goal is open
     * @return empty if the shop has no such script
     */
    @Transactional(readOnly = true)
    public Optional<PromptedScript> resolve(long shopId, UUID scriptId, Occasion occasion, @Nullable Long unlockLeft) {
        return store.find(shopId, scriptId).map(script -> said(script, known(shopId, script, occasion, unlockLeft)));
    }

    private Map<Variable, String> known(long shopId, ScriptRow script, Occasion occasion, @Nullable Long unlockLeft) {
        var known = new EnumMap<Variable, String>(Variable.class);
        var language = script.draft().language();
        var bundleId = script.bundleId();
        if (bundleId != null) {
            prices.content(shopId, bundleId)
                    .ifPresent(draft -> prices.offered(shopId, bundleId)
                            .flatMap(choice -> prices.quote(shopId, bundleId, choice, occasion))
                            .ifPresent(quote -> known.putAll(ofBundle(shopId, draft, quote, language))));
        }
        if (unlockLeft != null) {
            known.put(Variable.UNLOCK_LEFT, VariableValues.number(unlockLeft, language));
        }
        return known;
    }

    private Map<Variable, String> ofBundle(long shopId, BundleDraft draft, BundleQuote quote, ScriptLanguage language) {
        var products = shelf.findAll(shopId, draft.everyProduct());
        return values.of(shopId, draft, quote, ledger.claim(shopId, quote), products, language);
    }

    private static PromptedScript said(ScriptRow script, Map<Variable, String> known) {
        var draft = script.draft();
        var parts = draft.kind().parts().stream()
                .filter(part -> !draft.text(part).isEmpty())
                .map(part -> new PromptedScript.Part(
                        part, ScriptText.of(draft.text(part)).resolved(known)))
                .toList();
        int units = parts.stream()
                .mapToInt(part -> draft.language().units(part.text()))
                .sum();
        return new PromptedScript(
                script.id(),
                script.version(),
                draft.title(),
                draft.kind(),
                draft.language(),
                parts,
                Math.ceilDiv(units * 60, draft.language().usualPace()));
    }
}
