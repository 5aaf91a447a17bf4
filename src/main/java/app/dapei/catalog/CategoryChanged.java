package app.dapei.catalog;

import app.dapei.shared.Audited;

/**
 * The category tree was changed by a person.
 *
 * @param shopId its shop
 * @param categoryId the category's number
 * @param act {@code CATEGORY_ADDED, CATEGORY_RENAMED, CATEGORY_MOVED} or {@code CATEGORY_REMOVED}
 * @param subject its name
 * @param detail what changed
 */
public record CategoryChanged(Long shopId, long categoryId, String act, String subject, String detail)
        implements Audited {}
