package io.showroom.report.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value object: further details of a prospect, as last recorded by some moment; null where not recorded.
 *
 * @param area area of residence; null also if erased
 * @param colour the colour wanted or ordered
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
 */
record StatedDetails(
        @Nullable String area,
        @Nullable String colour,
        @Nullable String customerType) {

    private static final StatedDetails NONE = new StatedDetails(null, null, null);

    /** Returns the details after each act of a timeline, in its order. */
    static List<StatedDetails> of(Timeline timeline) {
        List<StatedDetails> told = new ArrayList<>();
        StatedDetails now = NONE;
        for (TimelineEvent act : timeline.acts()) {
            now = switch (act.event()) {
                case ContactCaptured captured ->
                    now.and(timeline.open(captured.sealed()).get("area"), captured.colour(), captured.customerType());
                case ContactCorrected corrected ->
                    now.and(
                            timeline.open(corrected.sealed()).get("area"),
                            corrected.colour(),
                            corrected.customerType());
                case OrderPlaced order -> now.and(null, order.colour(), null);
                default -> now;
            };
            told.add(now);
        }
        return told;
    }

    private StatedDetails and(@Nullable String newArea, @Nullable String newColour, @Nullable String newType) {
        return new StatedDetails(
                newArea == null ? area : newArea,
                newColour == null ? colour : newColour,
                newType == null ? customerType : newType);
    }
}
