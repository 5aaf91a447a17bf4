package app.dapei.ingest.core;

import java.time.ZoneId;
import java.util.Currency;

/**
 * How the rows of one file are to be read.
 *
 * @param format its format
 * @param columns which column holds what
 * @param zone the shop's zone, for times without an offset
 * @param currency the shop's currency
 * @param dateOrder how {@code 03/04/2026} is to be read
 */
public record ImportPlan(ImportFormat format, ColumnMap columns, ZoneId zone, Currency currency, DateOrder dateOrder) {}
