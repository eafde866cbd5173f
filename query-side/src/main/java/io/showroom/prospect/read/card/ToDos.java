package io.showroom.prospect.read.card;

import io.showroom.prospect.read.card.ToDo.Urgency;
import io.showroom.prospect.read.followups.FollowUpQuestion;
import io.showroom.prospect.read.followups.FollowUps;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tasks of a consultant: overdue, due today, missing grades, reminders for tomorrow. */
@Component
record ToDos(FollowUps followUps, Prospects prospects, Clock clock) {

    /** Maximum number listed of each kind; counts are not limited. */
    static final int MOST = 200;

    /** Returns the tasks, most urgent first. */
    List<ToDo> list(Actor actor, LocalDate today) {
        Stream<ToDo> due =
                followUps.find(by(actor, today.plusDays(1)), actor, new Paging(0, MOST, "due", false)).stream()
                        .map(followUp -> ToDo.of(followUp, today));
        Stream<ToDo> ungraded =
                prospects.find(ungraded(actor), actor, new Paging(0, MOST, "firstContact", false)).stream()
                        .map(line -> ToDo.ungraded(line, clock.instant()));
        return Stream.concat(due, ungraded)
                .sorted(Comparator.comparing(ToDo::urgency))
                .toList();
    }

    /** Returns the number of tasks by name of the urgency, including those not listed. */
    Map<String, Long> counts(Actor actor, LocalDate today) {
        long overdue = followUps.count(by(actor, today.minusDays(1)), actor);
        long due = followUps.count(by(actor, today), actor);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(Urgency.OVERDUE.name(), overdue);
        counts.put(Urgency.TODAY.name(), due - overdue);
        counts.put(Urgency.UNGRADED.name(), prospects.count(ungraded(actor), actor));
        counts.put(Urgency.TOMORROW.name(), followUps.count(by(actor, today.plusDays(1)), actor) - due);
        return counts;
    }

    private static FollowUpQuestion by(Actor actor, LocalDate day) {
        return new FollowUpQuestion(null, List.of(actor.user()), day.toString());
    }

    private static ProspectFilter ungraded(Actor actor) {
        return ProspectFilter.ALL.among("consultant", List.of(actor.user())).only("ungraded");
    }
}
