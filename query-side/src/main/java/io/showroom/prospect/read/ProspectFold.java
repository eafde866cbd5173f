package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.Contacts.Due;
import io.showroom.prospect.read.Demand.Wish;
import io.showroom.prospect.read.Outcome.Delivery;
import io.showroom.prospect.read.ProspectState.OpenAppointment;
import io.showroom.prospect.read.ProspectState.StatusAfterAct;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fold of a prospect's state over the acts of a timeline in business order; accepts every recorded act. */
final class ProspectFold {

    private final Timeline timeline;
    private final PersonFold person;
    private DisplayedStatus status = DisplayedStatus.VISITOR;
    private DisplayedStatus beforeDefeat = DisplayedStatus.OPEN;
    private Wish wish = Wish.NONE;
    private @Nullable String customerType;
    private @Nullable String concern;
    private Contacts.Origin origin;
    private ProspectState.@Nullable Grading grade;
    private @Nullable String consultant;
    private @Nullable Instant capturedAt;
    private @Nullable Instant lastContactAt;
    private @Nullable Due due;
    private Outcome.@Nullable Quote quote;
    private Outcome.@Nullable Order order;
    private @Nullable Delivery delivery;
    private Outcome.Upkeep upkeep = Outcome.Upkeep.NONE;
    private Outcome.@Nullable Defeat defeat;
    private Outcome.@Nullable Defeat defeatBefore;
    private @Nullable OpenAppointment appointment;
    private final Set<String> referrers = new LinkedHashSet<>();
    private @Nullable Instant erasedAt;
    private final List<StatusAfterAct> course = new ArrayList<>();
    private int visits;
    private int contacts;
    private int testDrives;
    private int quotes;

    ProspectFold(Timeline timeline) {
        this.timeline = timeline;
        this.person = new PersonFold(timeline);
        this.origin = new Contacts.Origin(timeline.acts().getFirst().at());
        for (TimelineEvent act : timeline.acts()) {
            take(act);
            course.add(new StatusAfterAct(
                    act.at(),
                    status,
                    grade == null ? null : grade.code(),
                    consultant,
                    wish.model(),
                    status.followed() ? due : null,
                    status.followed() && appointment != null ? appointment.at() : null));
        }
    }

    List<StatusAfterAct> course() {
        return List.copyOf(course);
    }

    ProspectState state() {
        Person told = person.told();
        MissingCardFields empty = new MissingCardFields(status, erasedAt != null, told);
        return new ProspectState(
                timeline.prospectId(),
                timeline.store(),
                timeline.zone().getId(),
                timeline.recorded().getLast().sequence(),
                status,
                grade,
                consultant,
                told,
                new Demand(customerType, wish, concern),
                new Contacts(
                        origin,
                        capturedAt,
                        lastContactAt,
                        status.followed() && erasedAt == null ? due : null,
                        status == DisplayedStatus.OPEN && grade == null ? origin.at() : null,
                        new Contacts.Counts(visits, contacts, testDrives, quotes)),
                new Outcome(quote, order, delivery, upkeep, defeat),
                erasedAt == null ? appointment : null,
                List.copyOf(referrers),
                new ProspectState.Gaps(empty.missing(customerType, wish, order), empty.lacking(grade, order, quotes)),
                erasedAt);
    }

    private void take(TimelineEvent act) {
        Instant at = act.at();
        GivenGrade given = GivenGrade.of(act.event());
        if (given != null) {
            grade(given, at);
        }
        switch (act.event()) {
            case VisitRegistered visit -> visit(visit, at);
            case ContactCaptured captured -> {
                capturedAt = capturedAt == null ? at : capturedAt;
                status = status.captured();
                beforeDefeat = beforeDefeat.captured();
                consultant = or(captured.consultant(), consultant);
                person.take(captured.sealed());
                customerType = or(captured.customerType(), customerType);
                wish = wish.then(Wish.of(captured));
            }
            case ContactCorrected corrected -> {
                person.take(corrected.sealed());
                customerType = or(corrected.customerType(), customerType);
                wish = wish.then(Wish.of(corrected));
            }
            case ProspectGraded graded -> due(graded.dueOn());
            case FollowUpScheduled next -> due = new Due(next.dueOn(), next.purpose(), next.channel());
            case FollowUpRescheduled moved -> due(moved.dueOn());
            case FollowUpCompleted contact -> {
                contacts++;
                lastContactAt = at;
                due = null;
            }
            case TestDriveRecorded drive -> testDrives++;
            case QuoteGiven quoted -> {
                quotes++;
                quote = Outcome.Quote.of(quoted, at);
                wish = wish.then(new Wish(quoted.model(), null));
            }
            case OrderPlaced placed -> order(placed, at);
            case OrderCancelled cancelled -> {
                status = DisplayedStatus.OPEN;
                order = null;
                due(cancelled.dueOn());
            }
            case VehicleDelivered delivered -> {
                status = DisplayedStatus.DELIVERED;
                delivery = new Delivery(at, delivered.insuranceEndsOn());
                upkeep = upkeep.insuredUntil(delivered.insuranceEndsOn());
                person.take(delivered.sealed());
                due = null;
            }
            case DefeatDeclared declared -> declared(declared, act);
            case DefeatConfirmed confirmed -> {
                status = defeat == null ? status : DisplayedStatus.ofDefeat(defeat.kind());
                due = null;
            }
            case DefeatRejected rejected -> {
                defeat = status == DisplayedStatus.DEFEAT_PENDING ? defeatBefore : status.closedLost() ? defeat : null;
                status = status == DisplayedStatus.DEFEAT_PENDING ? beforeDefeat : status;
            }
            case ProspectReactivated back -> {
                status = DisplayedStatus.OPEN;
                defeat = null;
                due(back.dueOn());
            }
            case ProspectReassigned reassigned -> consultant = reassigned.to();
            case AppointmentMade made -> appointment = new OpenAppointment(at, made.appointmentAt(), made.channel());
            case TransactionRecorded transaction -> upkeep = upkeep.after(transaction, at);
            case ConcernNoted noted -> concern = noted.concern();
            case ReferralRecorded referral -> referrers.add(referral.referrer());
            case PersonalDataErased erasure -> erasedAt = at;
            case VisitCompleted completed -> {}
            case ContactReviewed reviewed -> {}
        }
    }

    private void visit(VisitRegistered visit, Instant at) {
        visits++;
        lastContactAt = at;
        appointment = "WALK_IN".equals(visit.channel()) ? null : appointment;
        person.number(visit.sealed());
        if (visits == 1) {
            origin = new Contacts.Origin(
                    origin.at(), visit.channel(), visit.source(), visit.campaign(), visit.purpose(), visit.outlet());
        }
        consultant = visit.first() ? or(visit.consultant(), consultant) : or(consultant, visit.consultant());
        wish = wish.then(new Wish(visit.model(), visit.competitorModel()));
    }

    private void order(OrderPlaced placed, Instant at) {
        status = DisplayedStatus.ORDERED;
        capturedAt = capturedAt == null ? at : capturedAt;
        consultant = or(consultant, placed.consultant());
        wish = wish.then(new Wish(placed.model(), null));
        order = Outcome.Order.of(placed, at);
        due(placed.dueOn());
    }

    private void declared(DefeatDeclared declared, TimelineEvent act) {
        if (status != DisplayedStatus.DEFEAT_PENDING) {
            beforeDefeat = status;
            defeatBefore = status.closedLost() ? defeat : null;
        }
        status = DisplayedStatus.DEFEAT_PENDING;
        consultant = or(consultant, declared.consultant());
        Map<String, String> said = timeline.open(declared.sealed());
        person.callBack(said);
        defeat = Outcome.Defeat.of(declared, act, said.get("counterMeasure"));
    }

    private void grade(GivenGrade given, Instant at) {
        Instant since = grade != null && grade.code().equals(given.code()) ? grade.since() : at;
        grade = new ProspectState.Grading(given.scheme(), given.version(), given.code(), since);
    }

    private void due(@Nullable LocalDate on) {
        if (on != null) {
            due = new Due(on, due == null ? null : due.purpose(), due == null ? null : due.channel());
        }
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first != null ? first : second;
    }
}
