package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.acts.ActField;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Page of the customer card with its acts, contact log, grades, stream and replay. */
@Screen
record CardPage(
        Records records,
        CustomerReferences mentions,
        NextContactDays nextDays,
        FollowUpMoveDays movable,
        PlaybookAdvice advice,
        Cards cards,
        Clock clock) {

    private static final List<String> TABS = List.of("log", "grades", "stream", "replay");
    private static final Map<String, List<ActField>> FORMS = Arrays.stream(ProspectAct.values())
            .collect(Collectors.toUnmodifiableMap(ProspectAct::command, ProspectAct::form));
    private static final long HOURS_TO_GRADE = 24;

    @GetMapping("/prospects/{id}")
    String card(
            @PathVariable String id,
            @RequestParam @Nullable String tab,
            @RequestParam(name = "asKnownAt") @Nullable Instant known,
            @RequestParam @Nullable Long to,
            ViewFormat format,
            Actor actor,
            Model model) {
        Timeline whole = records.of(id, actor, null);
        Timeline timeline = known == null ? whole : records.of(id, actor, known);
        ProspectState state = ProspectState.of(timeline);
        Card card = cards.of(state, actor, known);
        boolean masked = !Card.seesPhone(state, actor, clock);
        String shown = tab != null && TABS.contains(tab) ? tab : "log";
        Map<String, CustomerReference> mentioned = mentions.of(card.referrers(), actor, known);
        model.addAttribute("card", card);
        model.addAttribute("mentioned", mentioned);
        model.addAttribute("front", CardFront.of(card, ContactLog.concerns(timeline), mentioned, format));
        model.addAttribute("hands", actor.hasAny(Role.MANAGER, Role.ADMINISTRATOR));
        model.addAttribute("version", timeline.recorded().getLast().sequence());
        model.addAttribute("tab", shown);
        model.addAttribute("tabs", TABS);
        model.addAttribute("known", known);
        model.addAttribute("onRecord", FormPrefill.of(card, timeline));
        model.addAttribute("acts", known == null ? card.allowed() : List.of());
        model.addAttribute("forms", FORMS);
        LocalDate today = known == null ? format.today(card.store()) : timeline.day(known);
        model.addAttribute("today", today);
        model.addAttribute("nextDays", nextDays.of(card.store(), today));
        model.addAttribute("move", known == null ? movable.of(timeline, state, today) : null);
        model.addAttribute("advice", known == null ? advice.on(card, today) : List.of());
        model.addAttribute("anyDay", actor.hasAny(Role.MANAGER));
        model.addAttribute("hoursToGrade", hoursToGrade(card, known == null ? clock.instant() : known));
        switch (shown) {
            case "grades" -> {
                Instant now = known == null ? clock.instant() : known;
                model.addAttribute("steps", GradeHistory.of(timeline, now));
                model.addAttribute("picture", GradePicture.of(timeline, format, now, null));
            }
            case "stream" ->
                model.addAttribute("events", EventStream.of(timeline, masked).reversed());
            case "replay" -> replay(timeline, to, masked, format, known == null ? clock.instant() : known, model);
            default -> model.addAttribute("log", ContactLog.of(timeline));
        }
        model.addAttribute("gradings", gradings(timeline));
        model.addAttribute(
                "contacts",
                ContactLog.of(timeline).stream().filter(LogLine::reviewable).toList());
        return "prospect/card";
    }

    private void replay(
            Timeline timeline, @Nullable Long to, boolean masked, ViewFormat format, Instant now, Model model) {
        long last = timeline.recorded().getLast().sequence();
        long at = to == null ? last : Math.clamp(to, 0L, last);
        ProspectState after = ProspectState.of(records.upTo(timeline, at));
        ProspectState before = at == 0 ? null : ProspectState.of(records.upTo(timeline, at - 1));
        model.addAttribute("at", at);
        model.addAttribute("last", last);
        List<StreamEvent> events = EventStream.of(timeline, masked);
        StreamEvent event = events.get(Math.toIntExact(at));
        List<StateChange> facts = StateChange.all(before, after, masked);
        model.addAttribute("event", event);
        model.addAttribute("events", events);
        model.addAttribute("after", after);
        model.addAttribute(
                "differs",
                facts.stream()
                        .filter(StateChange::changed)
                        .map(StateChange::label)
                        .toList());
        model.addAttribute(
                "changes", facts.stream().filter(StateChange::changed).toList());
        model.addAttribute(
                "same", facts.stream().filter(fact -> !fact.changed()).toList());
        model.addAttribute("picture", GradePicture.of(timeline, format, now, event.occurredAt()));
    }

    /** Returns the uncorrected gradings by hand, to choose the one that a correction replaces. */
    private List<GradeStep> gradings(Timeline timeline) {
        return GradeHistory.of(timeline, clock.instant()).stream()
                .filter(step -> step.act().equals("ProspectGraded") && step.correctedBy() == null)
                .toList();
    }

    private static @Nullable Long hoursToGrade(Card card, Instant now) {
        return card.contacts().ungradedSince() == null
                ? null
                : HOURS_TO_GRADE
                        - Duration.between(card.contacts().ungradedSince(), now).toHours();
    }
}
