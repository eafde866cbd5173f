package io.showroom.prospect.read.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days to which an open follow-up may be moved, as the commands would take them; store days all.
 *
 * @param due the day it is due now
 * @param last the last day the grade's cadence allows, counting from the last contact or grade; null without a limit
 * @param later open days to which it may be postponed; without a limit the nearest ones
 * @param earlier open days to which it may be brought forward
 * @param closed closing days among them, which are none to choose
 */
record OtherFollowUpDays(
        LocalDate due,
        @Nullable LocalDate last,
        List<LocalDate> later,
        List<LocalDate> earlier,
        List<LocalDate> closed) {}
