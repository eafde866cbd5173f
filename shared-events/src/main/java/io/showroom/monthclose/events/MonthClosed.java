package io.showroom.monthclose.events;

import java.time.YearMonth;
import org.axonframework.serialization.Revision;

/**
 * A month was closed (月结): its figures are fixed as known at a position of the log. Entries about that month after this
 * position show as corrections (docs/domain.md, sections 6.5 and 10).
 *
 * @param store key of the store
 * @param month the calendar month in the store's time zone
 * @param position the last position of the log that the figures include
 * @param digest SHA-256 of the UTF-8 bytes of {@code figures}, 64 lower-case hexadecimal digits
 * @param figures the figures as canonical JSON, see docs/features/month-close.md; no personal data
 */
@Revision("1")
public record MonthClosed(String store, YearMonth month, long position, String digest, String figures)
        implements MonthCloseEvent {}
