package io.showroom.report.defeats.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Recording;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds a prospect's timeline into its declarations of defeat, each with its state. */
final class DefeatFold {

    private final Timeline timeline;
    private final ReportTimeline history;
    private final ProspectState state;
    private final Set<Integer> counted;
    private final Map<String, RecordedEvent> decisions = new HashMap<>();

    private DefeatFold(Timeline timeline) {
        this.timeline = timeline;
        this.history = ReportTimeline.of(timeline);
        this.state = ProspectState.of(timeline);
        this.counted = history.openPeriods().stream()
                .filter(spell -> spell.defeat() != null)
                .map(OpenPeriod::end)
                .filter(TimelineMoment.class::isInstance)
                .map(TimelineMoment::index)
                .collect(Collectors.toSet());
        String declared = "";
        for (RecordedEvent event : timeline.recorded()) {
            if (event.payload() instanceof DefeatDeclared) {
                declared = event.eventId();
            } else if (event.payload() instanceof DefeatConfirmed confirmed) {
                decisions.put(confirmed.declaration() == null ? declared : confirmed.declaration(), event);
            } else if (event.payload() instanceof DefeatRejected rejected) {
                decisions.put(rejected.declaration(), event);
            }
        }
    }

    static List<DefeatDeclaration> of(Timeline timeline) {
        if (timeline.recorded().stream().noneMatch(event -> event.payload() instanceof DefeatDeclared)) {
            return List.of();
        }
        DefeatFold fold = new DefeatFold(timeline);
        List<DefeatDeclaration> defeats = new ArrayList<>();
        int contacts = 0;
        for (TimelineMoment moment : fold.history.moments()) {
            if (moment.event() instanceof VisitRegistered || moment.event() instanceof FollowUpCompleted) {
                contacts++;
            } else if (moment.event() instanceof DefeatDeclared declared) {
                defeats.add(fold.defeat(moment, declared, contacts));
            }
        }
        return defeats;
    }

    private DefeatDeclaration defeat(TimelineMoment moment, DefeatDeclared declared, int contacts) {
        RecordedEvent recorded = moment.act().recorded();
        RecordedEvent decision = decisions.get(recorded.eventId());
        Map<String, String> said = timeline.open(declared.sealed());
        return new DefeatDeclaration(
                timeline.prospectId(),
                recorded.sequence(),
                timeline.store(),
                timeline.zone().getId(),
                moment.day(),
                moment.act().at(),
                moment.consultant(),
                PersonReference.of(state.person().name()),
                new DefeatDeclaration.StateAtDeclaration(
                        moment.model(),
                        declared.grade() == null ? moment.grade() : declared.grade(),
                        (int) ChronoUnit.DAYS.between(
                                history.moments().getFirst().day(), moment.day()),
                        contacts),
                declared.kind(),
                declared.reason(),
                new DefeatDeclaration.Rival(
                        declared.competitorBrand(),
                        declared.competitorModel(),
                        declared.rivalDealer(),
                        declared.priceDifference()),
                new DefeatDeclaration.PersonalData(
                        said.get("account"), said.get("callBackPhone"), said.get("counterMeasure"), comment(decision)),
                new DefeatDeclaration.Decision(
                        state(moment, decision),
                        decision == null ? null : ((ProspectEvent) decision.payload()).occurredAt(),
                        decision == null ? null : Recording.actor(decision)));
    }

    private String state(TimelineMoment moment, @Nullable RecordedEvent decision) {
        if (counted.contains(moment.index())) {
            return DefeatDeclaration.CONFIRMED;
        }
        if (decision != null) {
            return decision.payload() instanceof DefeatRejected
                    ? DefeatDeclaration.REJECTED
                    : DefeatDeclaration.SUPERSEDED;
        }
        return state.status() == DisplayedStatus.DEFEAT_PENDING
                        && state.outcome().defeat() != null
                        && state.outcome()
                                .defeat()
                                .declaration()
                                .equals(moment.act().recorded().eventId())
                ? DefeatDeclaration.PENDING
                : DefeatDeclaration.SUPERSEDED;
    }

    private @Nullable String comment(@Nullable RecordedEvent decision) {
        if (decision == null) {
            return null;
        }
        String sealed = decision.payload() instanceof DefeatConfirmed confirmed
                ? confirmed.sealed()
                : ((DefeatRejected) decision.payload()).sealed();
        return timeline.open(sealed).get("comment");
    }
}
