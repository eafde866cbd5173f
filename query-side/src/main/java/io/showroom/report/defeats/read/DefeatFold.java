package io.showroom.report.defeats.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Recording;
import io.showroom.prospect.read.Standing;
import io.showroom.prospect.read.Who;
import io.showroom.report.read.Life;
import io.showroom.report.read.Moment;
import io.showroom.report.read.Spell;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The declarations of defeat in one prospect's life, each with what became of it. */
final class DefeatFold {

    private final Timeline timeline;
    private final Life life;
    private final ProspectState state;
    private final Set<Integer> counted;
    private final Map<String, RecordedEvent> decisions = new HashMap<>();

    private DefeatFold(Timeline timeline) {
        this.timeline = timeline;
        this.life = Life.of(timeline);
        this.state = ProspectState.of(timeline);
        this.counted = life.spells().stream()
                .filter(spell -> spell.defeat() != null)
                .map(Spell::end)
                .filter(Moment.class::isInstance)
                .map(Moment::index)
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

    static List<Defeat> of(Timeline timeline) {
        if (timeline.recorded().stream().noneMatch(event -> event.payload() instanceof DefeatDeclared)) {
            return List.of();
        }
        DefeatFold fold = new DefeatFold(timeline);
        List<Defeat> defeats = new ArrayList<>();
        int contacts = 0;
        for (Moment moment : fold.life.moments()) {
            if (moment.event() instanceof VisitRegistered || moment.event() instanceof FollowUpCompleted) {
                contacts++;
            } else if (moment.event() instanceof DefeatDeclared declared) {
                defeats.add(fold.defeat(moment, declared, contacts));
            }
        }
        return defeats;
    }

    private Defeat defeat(Moment moment, DefeatDeclared declared, int contacts) {
        RecordedEvent recorded = moment.act().recorded();
        RecordedEvent decision = decisions.get(recorded.eventId());
        Map<String, String> said = timeline.open(declared.sealed());
        return new Defeat(
                timeline.prospectId(),
                recorded.sequence(),
                timeline.store(),
                timeline.zone().getId(),
                moment.day(),
                moment.act().at(),
                moment.consultant(),
                Who.of(state.person().name()),
                new Defeat.Then(
                        moment.model(),
                        declared.grade() == null ? moment.grade() : declared.grade(),
                        (int) ChronoUnit.DAYS.between(life.moments().getFirst().day(), moment.day()),
                        contacts),
                declared.kind(),
                declared.reason(),
                new Defeat.Rival(
                        declared.competitorBrand(),
                        declared.competitorModel(),
                        declared.rivalDealer(),
                        declared.priceDifference()),
                new Defeat.Told(
                        said.get("account"), said.get("callBackPhone"), said.get("counterMeasure"), comment(decision)),
                new Defeat.Decision(
                        state(moment, decision),
                        decision == null ? null : ((ProspectEvent) decision.payload()).occurredAt(),
                        decision == null ? null : Recording.actor(decision)));
    }

    private String state(Moment moment, @Nullable RecordedEvent decision) {
        if (counted.contains(moment.index())) {
            return Defeat.CONFIRMED;
        }
        if (decision != null) {
            return decision.payload() instanceof DefeatRejected ? Defeat.REJECTED : Defeat.SUPERSEDED;
        }
        return state.status() == Standing.DEFEAT_PENDING
                        && state.outcome().defeat() != null
                        && state.outcome()
                                .defeat()
                                .declaration()
                                .equals(moment.act().recorded().eventId())
                ? Defeat.PENDING
                : Defeat.SUPERSEDED;
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
