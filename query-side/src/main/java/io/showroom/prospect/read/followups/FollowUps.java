package io.showroom.prospect.read.followups;

import io.showroom.answer.read.Paging;
import io.showroom.prospect.read.Standing;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.ProspectLine;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Finds open follow-ups, most urgent first. */
@Component
public class FollowUps {

    private static final List<Standing> FOLLOWED =
            Arrays.stream(Standing.values()).filter(Standing::followed).toList();
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Prospects prospects;
    private final Clock clock;

    FollowUps(Prospects prospects, Clock clock) {
        this.prospects = prospects;
        this.clock = clock;
    }

    /** One page of the open follow-ups that whoever asks may see. */
    public Page<FollowUp> find(FollowUpQuestion question, Actor actor, Paging paging) {
        return prospects.find(filter(question), actor, paging).map(this::followUp);
    }

    /** How many open follow-ups there are that whoever asks may see. */
    public long count(FollowUpQuestion question, Actor actor) {
        return prospects.count(filter(question), actor);
    }

    private static ProspectFilter filter(FollowUpQuestion question) {
        return new ProspectFilter(
                question.stores(),
                question.consultants(),
                null,
                FOLLOWED,
                null,
                null,
                null,
                null,
                question.dueBy() == null ? EVER : question.dueBy(),
                null,
                null,
                null);
    }

    private FollowUp followUp(ProspectLine line) {
        LocalDate due = line.dueOn() == null ? EVER : line.dueOn();
        return FollowUp.of(line, due, LocalDate.ofInstant(clock.instant(), ZoneId.of(line.zone())));
    }
}
