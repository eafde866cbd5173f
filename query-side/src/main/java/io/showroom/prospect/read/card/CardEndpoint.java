package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.SealVerification;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
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

/** Endpoint {@code GET /api/prospects/{id}} and below: card, stream, grades and replay, as JSON or files. */
@RestController
@RequestMapping("/api/prospects/{id}")
record CardEndpoint(
        Records records,
        SealVerification witness,
        Cards cards,
        CustomerReferences mentions,
        Clock clock,
        RecordForms forms) {

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    CardAnswer card(@PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor) {
        return answer(records.of(id, actor, asKnownAt), actor, asKnownAt);
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_JSON_VALUE)
    List<StreamEvent> events(@PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor) {
        Timeline record = records.of(id, actor, asKnownAt);
        return EventStream.of(record, !Card.seesPhone(ProspectState.of(record), actor, clock));
    }

    @GetMapping(path = "/grades", produces = MediaType.APPLICATION_JSON_VALUE)
    List<GradeStep> grades(@PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor) {
        return GradeHistory.of(records.of(id, actor, asKnownAt), asKnownAt == null ? clock.instant() : asKnownAt);
    }

    @GetMapping(path = "/seals", produces = MediaType.APPLICATION_JSON_VALUE)
    StreamSeals seals(@PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor) {
        return StreamSeals.of(witness.of(id, records.of(id, actor, asKnownAt).lastPosition()));
    }

    @GetMapping(path = "/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    CardAnswer replay(@PathVariable String id, @RequestParam @Nullable Long to, Actor actor) {
        Timeline whole = records.of(id, actor, null);
        if (to == null) {
            throw QueryRejection.malformed("to", "required");
        }
        if (to < 0 || to > whole.recorded().getLast().sequence()) {
            throw QueryRejection.malformed("to", "noSuchStep");
        }
        Timeline then = records.upTo(whole, to);
        return answer(then, actor, then.recorded().getLast().recordedAt());
    }

    @GetMapping(produces = {FormFiles.CSV, FormFiles.XLSX})
    Form cardFile(@PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor, ViewFormat format) {
        return forms.card(id, asKnownAt, actor, format);
    }

    @GetMapping(
            path = "/grades",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form gradesFile(
            @PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor, ViewFormat format) {
        return forms.grades(id, asKnownAt, actor, format);
    }

    @GetMapping(
            path = "/events",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form eventsFile(
            @PathVariable String id, @RequestParam @Nullable Instant asKnownAt, Actor actor, ViewFormat format) {
        return forms.events(id, asKnownAt, actor, format);
    }

    private CardAnswer answer(Timeline timeline, Actor actor, @Nullable Instant known) {
        Card card = cards.of(ProspectState.of(timeline), actor, known);
        return new CardAnswer(
                card, List.copyOf(mentions.of(card.referrers(), actor, known).values()));
    }
}
