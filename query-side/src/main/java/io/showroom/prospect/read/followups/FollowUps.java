package io.showroom.prospect.read.followups;

import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.list.AsOfProspects;
import io.showroom.prospect.read.list.AsOfProspects.Known;
import io.showroom.prospect.read.list.ProspectFilter;
import io.showroom.prospect.read.list.ProspectLine;
import io.showroom.prospect.read.list.Prospects;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;

/** Finds open follow-ups, most urgent first. */
@Component
public class FollowUps {

    private static final List<DisplayedStatus> FOLLOWED = Arrays.stream(DisplayedStatus.values())
            .filter(DisplayedStatus::followed)
            .toList();
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Prospects prospects;
    private final AsOfProspects past;
    private final Clock clock;

    FollowUps(Prospects prospects, AsOfProspects past, Clock clock) {
        this.prospects = prospects;
        this.past = past;
        this.clock = clock;
    }

    /** Returns one page of the open follow-ups that the user may see. */
    public Page<FollowUp> find(FollowUpQuestion question, Actor actor, Paging paging) {
        return at(null, question, actor, paging, UnaryOperator.identity());
    }

    /** Returns the same as of an instant: what was open then, with its urgency on that day; null for now. */
    public Known<Page<FollowUp>> find(FollowUpQuestion question, @Nullable Instant known, Actor actor, Paging paging) {
        return past.ask(known, null, actor, told -> at(known, question, actor, paging, told));
    }

    /** Returns one page as of an instant, within a query of {@link AsOfProspects}. */
    Page<FollowUp> at(
            @Nullable Instant known,
            FollowUpQuestion question,
            Actor actor,
            Paging paging,
            UnaryOperator<ProspectLine> told) {
        Instant now = known == null ? clock.instant() : known;
        return prospects.asOf(known).find(filter(question), actor, paging).map(line -> followUp(told.apply(line), now));
    }

    /** Returns the number of open follow-ups that the user may see. */
    public long count(FollowUpQuestion question, Actor actor) {
        return prospects.count(filter(question), actor);
    }

    private static ProspectFilter filter(FollowUpQuestion question) {
        LocalDate day = question.dueBy();
        return ProspectFilter.ALL
                .among("store", question.stores())
                .among("consultant", question.consultants())
                .among("status", FOLLOWED)
                .dueBy(day == null ? EVER : day);
    }

    private static FollowUp followUp(ProspectLine line, Instant now) {
        LocalDate due = line.due().dueOn() == null ? EVER : line.due().dueOn();
        return FollowUp.of(line, due, LocalDate.ofInstant(now, ZoneId.of(line.zone())));
    }
}
