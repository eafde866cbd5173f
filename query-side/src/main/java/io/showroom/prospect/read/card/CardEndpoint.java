package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.Mentions;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.SealWitness;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Given;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/prospects/{id}} and what lies below: the card, the stream, the grades, the replay. */
@RestController
@RequestMapping(path = "/api/prospects/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class CardEndpoint {

    private final Records records;
    private final SealWitness witness;
    private final Cards cards;
    private final Mentions mentions;
    private final Clock clock;

    CardEndpoint(Records records, SealWitness witness, Cards cards, Mentions mentions, Clock clock) {
        this.mentions = mentions;
        this.records = records;
        this.witness = witness;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping
    CardAnswer card(@PathVariable String id, @RequestParam(required = false) @Nullable String asKnownAt, Actor actor) {
        return answer(record(id, asKnownAt, actor), actor, Given.instant("asKnownAt", asKnownAt));
    }

    @GetMapping("/events")
    List<StreamEvent> events(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asKnownAt, Actor actor) {
        Timeline record = record(id, asKnownAt, actor);
        return EventStream.of(record, !Card.seesPhone(ProspectState.of(record), actor, clock));
    }

    @GetMapping("/grades")
    List<GradeStep> grades(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asKnownAt, Actor actor) {
        Instant known = Given.instant("asKnownAt", asKnownAt);
        return GradeHistory.of(records.of(id, actor, known), known == null ? clock.instant() : known);
    }

    @GetMapping("/seals")
    StreamSeals seals(
            @PathVariable String id, @RequestParam(required = false) @Nullable String asKnownAt, Actor actor) {
        return StreamSeals.of(witness.of(id, record(id, asKnownAt, actor).lastPosition()));
    }

    @GetMapping("/replay")
    CardAnswer replay(@PathVariable String id, @RequestParam(required = false) @Nullable Long to, Actor actor) {
        Timeline whole = records.of(id, actor, null);
        if (to == null || to < 0 || to > whole.recorded().getLast().sequence()) {
            throw Declined.malformed("to", "noSuchStep");
        }
        Timeline then = records.upTo(whole, to);
        return answer(then, actor, then.recorded().getLast().recordedAt());
    }

    private CardAnswer answer(Timeline timeline, Actor actor, @Nullable Instant known) {
        Card card = cards.of(ProspectState.of(timeline), actor, known);
        return new CardAnswer(
                card, List.copyOf(mentions.of(card.referrers(), actor, known).values()));
    }

    private Timeline record(String id, @Nullable String asKnownAt, Actor actor) {
        return records.of(id, actor, Given.instant("asKnownAt", asKnownAt));
    }
}
