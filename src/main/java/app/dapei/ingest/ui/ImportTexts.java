package app.dapei.ingest.ui;

import app.dapei.ingest.ImportFailure;
import app.dapei.ingest.ImportIssue;
import app.dapei.ingest.ImportRefused;
import app.dapei.ingest.ImportStatus;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.core.IssueCode;
import app.dapei.ingest.reader.TableUnreadable;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what the module says in codes. */
final class ImportTexts {

    private static final long MEGABYTE = 1 << 20;

    private final Locale locale;
    private final Formats formats;

    ImportTexts(Locale locale) {
        this.locale = locale;
        this.formats = new Formats(locale);
    }

    String format(@Nullable ImportFormat format) {
        return format == null ? text("ingest.format.unknown") : text("ingest.format." + format.name());
    }

    String field(@Nullable Field field) {
        return field == null ? "" : text("ingest.field." + field.name());
    }

    String dateOrder(DateOrder order) {
        return text("ingest.dates." + order.name());
    }

    /** Why a row was not taken as it stands, and what to do. */
    String reason(IssueCode code) {
        return text("ingest.issue." + code.name());
    }

    String level(IssueCode code) {
        return text("ingest.level." + code.level().name());
    }

    String where(ImportIssue issue) {
        return text("ingest.issues.where", formats.count(issue.row()), field(issue.field()));
    }

    String refused(ImportRefused refused) {
        return text("ingest.refused." + refused.reason().name());
    }

    String unreadable(TableUnreadable unreadable) {
        return failure(unreadable.reason().name(), unreadable.detail());
    }

    String failure(ImportFailure failure) {
        return failure(failure.code(), failure.detail());
    }

    private String failure(String code, long detail) {
        boolean bytes = code.equals(TableUnreadable.Reason.TOO_LARGE.name())
                || code.equals(TableUnreadable.Reason.EXPANDS_TOO_FAR.name());
        return text("ingest.failure." + code, formats.count(bytes ? detail / MEGABYTE : detail));
    }

    /** The state as a coloured word. */
    Span status(ImportStatus status) {
        var tag = new Span(text("ingest.status." + status.name()));
        tag.addClassName("tag");
        tag.addClassName(
                switch (status) {
                    case IMPORTED -> "positive";
                    case CHECKING, IMPORTING, UNDOING -> "info";
                    case UPLOADED, CHECKED -> "caution";
                    case UNDONE, DISCARDED -> "neutral";
                });
        return tag;
    }

    String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
