package app.dapei.scripts;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.PriceLedger;
import app.dapei.bundles.core.BundleQuote;
import app.dapei.catalog.Catalog;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptChecks;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks scripts while somebody writes them, against the bundle, the price ledger and the watched phrases. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class ScriptReview {

    private final Bundles bundles;
    private final PriceLedger ledger;
    private final Catalog catalog;
    private final WatchedPhrases phrases;
    private final SpeakingPaces paces;
    private final VariableValues values;
    private final CurrentShop current;

    ScriptReview(
            Bundles bundles,
            PriceLedger ledger,
            Catalog catalog,
            WatchedPhrases phrases,
            SpeakingPaces paces,
            VariableValues values,
            CurrentShop current) {
        this.bundles = bundles;
        this.ledger = ledger;
        this.catalog = catalog;
        this.phrases = phrases;
        this.paces = paces;
        this.values = values;
        this.current = current;
    }

    /** What checks of a bundle's scripts must know now; for null, or a bundle that the shop has not, next to nothing. */
    @Transactional(readOnly = true)
    public ScriptChecks.Facts facts(@Nullable UUID bundleId, ScriptLanguage language) {
        int pace = paces.of(language);
        var bundle = bundleId == null ? null : bundles.find(bundleId).orElse(null);
        var quote = bundle == null
                ? null
                : bundle.worth().offered().or(bundle.worth()::quote).orElse(null);
        return bundle == null || quote == null
                ? new ScriptChecks.Facts(List.of(), null, null, digits(), pace, Map.of())
                : facts(bundle, quote, language, pace);
    }

    private ScriptChecks.Facts facts(BundleRow bundle, BundleQuote quote, ScriptLanguage language, int pace) {
        var claim = ledger.claim(quote);
        var basis = claim.basis();
        return new ScriptChecks.Facts(
                associated(quote),
                basis == null ? null : Long.valueOf(Math.min(basis, claim.claimed())),
                basis == null ? null : Long.valueOf(claim.lawfulSaving()),
                digits(),
                pace,
                values.of(
                        current.id(),
                        bundle.draft(),
                        quote,
                        claim,
                        bundle.worth().products(),
                        language));
    }

    private List<String> associated(BundleQuote quote) {
        var ids =
                quote.lines().stream().skip(1).map(BundleQuote.Line::productId).toList();
        var names = new ArrayList<String>();
        for (var product : catalog.findAll(ids).values()) {
            names.add(product.name());
            var english = product.nameEn();
            if (english != null) {
                names.add(english);
            }
            names.addAll(product.aliases());
        }
        return names;
    }

    private int digits() {
        return Math.max(0, current.get().currency().getDefaultFractionDigits());
    }

    /** Everything that is wrong or unwise about a script. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(@Nullable UUID bundleId, ScriptDraft draft) {
        return ScriptChecks.check(draft, facts(bundleId, draft.language()), phrases.all());
    }
}
