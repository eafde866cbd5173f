package io.showroom.prospect.write.recordcontact;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.CadenceLimit;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.Desk;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.Required;
import io.showroom.prospect.write.StoreRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A contact took place (跟进完成); in the same form the grade it led to and the next day agreed.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param channel how
 * @param account what was said
 * @param grade grade after the contact, if judged
 * @param signs what spoke for that grade
 * @param nextDueOn store day the next follow-up is due; null means by the grade's cadence
 * @param purpose code of the contact purpose
 */
public record RecordContact(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @NotNull ContactChannel channel,
        @Size(max = 8000) @Nullable String account,
        @Size(max = 20) @Nullable String grade,
        @Size(max = 4000) @Nullable String signs,
        @Nullable LocalDate nextDueOn,
        @Size(max = 100) @Nullable String purpose)
        implements ProspectCommand {

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, Desk desk) {
        Instant at = desk.occurredAt(occurredAt, history);
        Required.given(account, "account", desk);
        if (!desk.imported()) {
            desk.offered(CodeListName.CONTACT_PURPOSE, purpose, "purpose");
        }
        String store = history.store();
        boolean closed = history.standingAt(at).closed();
        if (closed && (grade != null || nextDueOn != null)) {
            throw Refused.conflict("closed");
        }
        List<ProspectEvent> events = new ArrayList<>();
        events.add(new FollowUpCompleted(
                prospectId,
                store,
                at,
                channel.name(),
                history.dueOn(),
                purpose,
                author(desk, store),
                desk.seal(prospectId, "account", account)));
        GradingRules rules = desk.grading(store, at);
        String from = history.grades().at(at);
        if (grade != null && !grade.equals(from)) {
            Grade given = rules.grade(grade).orElseThrow(() -> Refused.rule("unknownGrade", "grade", grade));
            if (given.kind() != GradeKind.OPEN && !desk.imported()) {
                throw Refused.rule("gradeByAct", "grade", grade);
            }
            events.add(new ProspectGraded(
                    prospectId,
                    store,
                    at,
                    rules.scheme(),
                    rules.version(),
                    from,
                    grade,
                    desk.due(store, given, at),
                    null,
                    desk.seal(prospectId, "signs", signs)));
        }
        LocalDate next = closed ? null : next(store, rules, grade == null ? from : grade, at, desk);
        if (next != null) {
            events.add(new FollowUpScheduled(prospectId, store, at, next, null, null, null));
        }
        return events;
    }

    private @Nullable LocalDate next(
            String store, GradingRules rules, @Nullable String inForce, Instant at, Desk desk) {
        Grade judged = inForce == null ? null : rules.grade(inForce).orElse(null);
        if (nextDueOn == null) {
            return judged == null ? null : desk.due(store, judged, at);
        }
        StoreRules calendar = desk.store(store);
        CadenceLimit.notPast("nextDueOn", nextDueOn, calendar, desk);
        LocalDate latest = judged == null ? null : desk.due(store, judged, desk.now());
        if (!desk.byManager() && latest != null && nextDueOn.isAfter(latest)) {
            throw Refused.rule("beyondCadence", "nextDueOn", latest);
        }
        return calendar.openDayFrom(nextDueOn);
    }

    private static @Nullable String author(Desk desk, String store) {
        String user = desk.actor().user();
        return desk.isConsultantOf(user, store) ? user : null;
    }
}
