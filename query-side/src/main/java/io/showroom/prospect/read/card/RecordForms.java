package io.showroom.prospect.read.card;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.form.read.Form;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.SealVerification;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Exports of one prospect's record as forms, reduced to what the reader may see. */
@Component
record RecordForms(Records records, CustomerReferences mentions, SealVerification witness, Cards cards, Clock clock) {

    /** Returns the customer card, front and reverse side. */
    Form card(String id, @Nullable Instant known, Actor actor, ViewFormat format) {
        Timeline timeline = records.of(id, actor, known);
        RecordHead head = head(timeline, known, actor, format);
        Form back = CardBack.of(timeline, head, known == null ? clock.instant() : known);
        return CardForm.of(
                head, CardFront.of(head.card(), ContactLog.concerns(timeline), mentioned(head, actor), format), back);
    }

    /** Returns the grade history with its picture. */
    Form grades(String id, @Nullable Instant known, Actor actor, ViewFormat format) {
        Timeline timeline = records.of(id, actor, known);
        Instant now = known == null ? clock.instant() : known;
        Map<Long, Long> positions = timeline.recorded().stream()
                .collect(Collectors.toMap(RecordedEvent::sequence, RecordedEvent::position));
        return GradesForm.of(
                head(timeline, known, actor, format),
                GradeHistory.of(timeline, now),
                positions,
                seals(timeline, format),
                GradePicture.of(timeline, format, now, null));
    }

    /** Returns all events. */
    Form events(String id, @Nullable Instant known, Actor actor, ViewFormat format) {
        Timeline timeline = records.of(id, actor, known);
        boolean masked = !Card.seesPhone(ProspectState.of(timeline), actor, clock);
        RecordHead head = head(timeline, known, actor, format);
        return EventsForm.of(head, EventStream.of(timeline, masked), mentioned(head, actor), seals(timeline, format));
    }

    private Map<String, CustomerReference> mentioned(RecordHead head, Actor actor) {
        return mentions.of(head.card().referrers(), actor, head.known());
    }

    private RecordHead head(Timeline timeline, @Nullable Instant known, Actor actor, ViewFormat format) {
        Card card = cards.of(ProspectState.of(timeline), actor, known);
        return new RecordHead(card, timeline.lastPosition(), known, format);
    }

    private SealWords seals(Timeline timeline, ViewFormat format) {
        return new SealWords(
                witness.of(timeline.prospectId(), timeline.lastPosition()),
                format,
                timeline.zone().getId());
    }
}
