package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.read.ConsultantMonth;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Records;
import io.showroom.prospect.read.card.ToDo.Urgency;
import io.showroom.prospect.read.list.OpenByGrade;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Page of a consultant's day: the list of tasks and a panel for the present one; after one is done, the next is opened.
 */
@Screen
record TodayPage(Parts parts, Records records, Clock clock) {

    private static final int TOLD = 3;

    /** Collaborators of the page. */
    @Component
    record Parts(
            ToDos toDos,
            OpenByGrade open,
            ConsultantMonth month,
            NextContactDays nextDays,
            PlaybookAdvice advice,
            Cards cards) {}

    @GetMapping("/today")
    String today(
            @RequestParam @Nullable String prospect,
            @RequestParam @Nullable String done,
            ViewFormat format,
            Actor actor,
            Model model) {
        QueryRejection.unless(actor.hasAny(Role.CONSULTANT), "notYours");
        LocalDate today = format.today(actor.store());
        List<ToDo> list = parts.toDos().list(actor, today);
        Map<String, Long> counts = parts.toDos().counts(actor, today);
        model.addAttribute("list", list);
        model.addAttribute("today", today);
        model.addAttribute("counts", counts);
        model.addAttribute("ownStore", actor.store());
        model.addAttribute(
                "due", counts.getOrDefault(Urgency.OVERDUE.name(), 0L) + counts.getOrDefault(Urgency.TODAY.name(), 0L));
        model.addAttribute("more", counts.values().stream().mapToLong(n -> n).sum() - list.size());
        model.addAttribute(
                "hoursLeft",
                list.stream()
                        .map(ToDo::hoursLeft)
                        .filter(Long.class::isInstance)
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(0));
        model.addAttribute(
                "open", format.hottestFirst(actor.store(), parts.open().of(actor.user())));
        model.addAttribute(
                "month", actor.store() == null ? null : parts.month().of(actor.store(), actor.user(), today));
        String chosen = prospect != null ? prospect : next(list, done);
        model.addAttribute("chosen", chosen);
        if (chosen != null) {
            panel(chosen, actor, format, model);
        }
        return "prospect/today";
    }

    private void panel(String chosen, Actor actor, ViewFormat format, Model model) {
        Timeline timeline = records.of(chosen, actor, null);
        Card card = parts.cards().of(ProspectState.of(timeline), actor, null);
        model.addAttribute("card", card);
        model.addAttribute("acts", card.allowed());
        model.addAttribute("gradings", List.of());
        model.addAttribute("nextDays", parts.nextDays().of(card.store(), format.today(card.store())));
        model.addAttribute("advice", parts.advice().on(card, format.today(card.store())));
        model.addAttribute("anyDay", actor.hasAny(Role.MANAGER));
        model.addAttribute(
                "said",
                ContactLog.of(timeline).stream()
                        .filter(line -> line.content() != null)
                        .limit(TOLD)
                        .toList());
    }

    /** Returns the first task of another customer than the one just done. */
    private static @Nullable String next(List<ToDo> list, @Nullable String done) {
        return list.stream()
                .map(ToDo::prospectId)
                .filter(id -> !id.equals(done))
                .findFirst()
                .orElse(null);
    }
}
