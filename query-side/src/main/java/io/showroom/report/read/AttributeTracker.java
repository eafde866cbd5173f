package io.showroom.report.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.GivenGrade;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks the attributes of a prospect that its acts change, and records their values at each act. */
final class AttributeTracker {

    private @Nullable String consultant;
    private @Nullable String model;
    private @Nullable String grade;
    private @Nullable String shown;
    private SourceAttribution lastTouch = SourceAttribution.UNKNOWN;

    private AttributeTracker() {}

    static List<TimelineMoment> moments(Timeline timeline) {
        AttributeTracker now = new AttributeTracker();
        List<TimelineMoment> moments = new ArrayList<>(timeline.acts().size());
        for (TimelineEvent act : timeline.acts()) {
            now.take(act.event());
            LocalDate day = timeline.day(act.at());
            moments.add(new TimelineMoment(
                    moments.size(),
                    act,
                    day,
                    YearMonth.from(day),
                    now.consultant,
                    now.model,
                    now.grade,
                    now.shown,
                    now.lastTouch));
        }
        return moments;
    }

    private void take(ProspectEvent event) {
        shown = or(GivenGrade.by(event), shown);
        switch (event) {
            case VisitRegistered visit -> {
                consultant = visit.first() ? or(visit.consultant(), consultant) : or(consultant, visit.consultant());
                model = or(visit.model(), model);
                if (visit.source() != null || visit.campaign() != null) {
                    lastTouch = new SourceAttribution(visit.source(), visit.campaign());
                }
            }
            case ContactCaptured captured -> {
                consultant = or(captured.consultant(), consultant);
                model = or(captured.model(), model);
            }
            case ContactCorrected corrected -> model = or(corrected.model(), model);
            case QuoteGiven quote -> model = or(quote.model(), model);
            case OrderPlaced order -> {
                consultant = or(consultant, order.consultant());
                model = or(order.model(), model);
            }
            case DefeatDeclared defeat -> consultant = or(consultant, defeat.consultant());
            case ProspectReassigned reassigned -> consultant = reassigned.to();
            case ProspectGraded graded -> grade = graded.grade();
            case OrderCancelled cancelled -> grade = or(cancelled.grade(), grade);
            case ProspectReactivated reactivated -> grade = or(reactivated.grade(), grade);
            default -> {
                // no other event changes a tracked attribute
            }
        }
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
