package io.showroom.prospect.read.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days to which an open follow-up may be moved, as the commands accept them; all are store days.
 *
 * @param due present due day
 * @param last last day that the grade's cadence allows, counted from the last contact or grade; null without a limit
 * @param later open days to which it may be postponed; without a limit the nearest ones
 * @param earlier open days to which it may be advanced
 * @param closed closing days in the range, which cannot be chosen
 */
record OtherFollowUpDays(
        LocalDate due,
        @Nullable LocalDate last,
        List<LocalDate> later,
        List<LocalDate> earlier,
        List<LocalDate> closed) {}
