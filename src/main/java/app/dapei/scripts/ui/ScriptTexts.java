package app.dapei.scripts.ui;

import app.dapei.access.Shop;
import app.dapei.scripts.core.Remark;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.scripts.core.WatchedPhrase;
import app.dapei.shared.ui.ScreenTexts;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** How the screens of scripts write forms, parts, times and remarks. */
final class ScriptTexts extends ScreenTexts {

    private final Shop shop;

    ScriptTexts(Component reader, Locale locale, Shop shop) {
        super("scripts", reader, locale, shop.currency(), shop.zone());
        this.shop = shop;
    }

    Shop shop() {
        return shop;
    }

    String kind(ScriptKind kind) {
        return text("kind." + kind);
    }

    String language(ScriptLanguage language) {
        return text("language." + language);
    }

    String part(ScriptPart part) {
        return text("part." + part);
    }

    /** Minutes and seconds, as 1:05. */
    static String time(int seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    String remark(Remark remark) {
        return switch (remark) {
            case Remark.MissingPart missing -> text("remark.missing", part(missing.part()));
            case Remark.AssociatedNotNamed missing -> text("remark.associated");
            case Remark.UnknownVariable unknown -> text("remark.variable", unknown.name(), unknown.start() + 1);
            case Remark.TooLong tooLong -> text("remark.long", tooLong.length(), tooLong.most());
            case Remark.WrongTitle title -> text("remark.title", title.most());
            case Remark.TakesLong takes -> text("remark.takes-long", time(takes.seconds()), time(takes.most()));
            case Remark.Watched watched -> watched(watched.phrase());
            case Remark.ClaimTooHigh claim -> claim(claim);
        };
    }

    private String watched(WatchedPhrase phrase) {
        return switch (phrase.kind()) {
            case FORBIDDEN -> text("remark.forbidden", phrase.text(), phrase.article());
            case PUSHY -> text("remark.pushy", phrase.text());
        };
    }

    private String claim(Remark.ClaimTooHigh claim) {
        var said = money(claim.said());
        var most = claim.most();
        if (most == null) {
            return text("remark.claim.no-basis", said);
        }
        return text(claim.saving() ? "remark.claim.saving" : "remark.claim.price", said, money(most));
    }
}
