package io.showroom.prospect.read.card;

import io.showroom.answer.read.Paging;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.followups.FollowUp;
import io.showroom.prospect.read.followups.FollowUpQuestion;
import io.showroom.prospect.read.followups.FollowUps;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.ProspectLine;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** A consultant's day: one list of what is to be done, one panel to do it in; finishing one opens the next. */
@Screen
class TodayPage {

    private static final int MOST = 200;
    private static final int TOLD = 3;
    private static final long HOURS_TO_GRADE = 24;

    private final FollowUps followUps;
    private final Prospects prospects;
    private final Records records;
    private final Clock clock;

    TodayPage(FollowUps followUps, Prospects prospects, Records records, Clock clock) {
        this.followUps = followUps;
        this.prospects = prospects;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param urgency OVERDUE, TODAY, TOMORROW or UNGRADED
     * @param dueOn store day it is due; null for a missing grade
     * @param hoursLeft hours left to give the grade, below zero once over; null for a follow-up
     */
    public record ToDo(
            String prospectId,
            String store,
            String urgency,
            @Nullable String name,
            @Nullable String grade,
            @Nullable String model,
            @Nullable String channel,
            @Nullable LocalDate dueOn,
            @Nullable Instant lastContactAt,
            String zone,
            @Nullable Long hoursLeft) {}

    @GetMapping("/today")
    String today(
            @RequestParam(required = false) @Nullable String prospect,
            @RequestParam(required = false) @Nullable String done,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        LocalDate today = say.today(actor.store());
        List<ToDo> list = new ArrayList<>(due(actor, today));
        List<ToDo> ungraded = ungraded(actor);
        list.addAll(ungraded);
        model.addAttribute("list", list);
        model.addAttribute("today", today);
        model.addAttribute("overdue", count(list, "OVERDUE"));
        model.addAttribute("due", count(list, "OVERDUE") + count(list, "TODAY"));
        model.addAttribute("tomorrow", count(list, "TOMORROW"));
        model.addAttribute("ungraded", ungraded.size());
        model.addAttribute(
                "hoursLeft",
                ungraded.stream()
                        .map(ToDo::hoursLeft)
                        .filter(Long.class::isInstance)
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(HOURS_TO_GRADE));
        String chosen = prospect != null ? prospect : next(list, done);
        model.addAttribute("chosen", chosen);
        if (chosen != null) {
            panel(chosen, actor, model);
        }
        return "prospect/today";
    }

    private void panel(String chosen, Actor actor, Model model) {
        Timeline timeline = records.of(chosen, actor, null);
        Card card = Card.of(ProspectState.of(timeline), actor, clock);
        model.addAttribute("card", card);
        model.addAttribute("acts", card.allowed());
        model.addAttribute("gradings", List.of());
        model.addAttribute(
                "said",
                ContactLog.of(timeline).stream()
                        .filter(line -> line.content() != null)
                        .limit(TOLD)
                        .toList());
    }

    /** The first to do after the one just done, so that nobody meets the same customer again at once. */
    private static @Nullable String next(List<ToDo> list, @Nullable String done) {
        return list.stream()
                .map(ToDo::prospectId)
                .filter(id -> !id.equals(done))
                .findFirst()
                .orElse(null);
    }

    private List<ToDo> due(Actor actor, LocalDate today) {
        FollowUpQuestion question = new FollowUpQuestion(
                null, List.of(actor.user()), today.plusDays(1).toString());
        return followUps.find(question, actor, new Paging(0, MOST, "due", false)).stream()
                .map(followUp -> toDo(followUp, today))
                .toList();
    }

    private static ToDo toDo(FollowUp due, LocalDate today) {
        String urgency = due.dueOn().isBefore(today) ? "OVERDUE" : due.dueOn().equals(today) ? "TODAY" : "TOMORROW";
        return new ToDo(
                due.prospectId(),
                due.store(),
                urgency,
                due.name(),
                due.grade(),
                due.model(),
                due.channel(),
                due.dueOn(),
                due.lastContactAt(),
                due.zone(),
                null);
    }

    private List<ToDo> ungraded(Actor actor) {
        ProspectFilter filter = new ProspectFilter(
                null, List.of(actor.user()), null, null, null, null, null, null, null, true, null, null);
        return prospects.find(filter, actor, new Paging(0, MOST, "firstContact", false)).stream()
                .map(this::toDo)
                .toList();
    }

    private ToDo toDo(ProspectLine line) {
        long left = hoursLeft(line.firstAt(), clock.instant());
        return new ToDo(
                line.prospectId(),
                line.store(),
                "UNGRADED",
                line.name(),
                null,
                line.model(),
                null,
                null,
                line.lastContactAt(),
                line.zone(),
                left);
    }

    /** Whole hours left to give the first grade; below zero from the first minute after. */
    static long hoursLeft(Instant since, Instant now) {
        return Math.floorDiv(
                Duration.between(now, since.plus(Duration.ofHours(HOURS_TO_GRADE)))
                        .toSeconds(),
                Duration.ofHours(1).toSeconds());
    }

    private static long count(List<ToDo> list, String urgency) {
        return list.stream().filter(one -> one.urgency().equals(urgency)).count();
    }
}
