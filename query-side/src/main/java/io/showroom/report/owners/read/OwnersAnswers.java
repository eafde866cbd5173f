package io.showroom.report.owners.read;

import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.owners.read.OwnersReport.Line;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Cut;
import io.showroom.report.read.OwnLines;
import io.showroom.screen.read.Names;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions for the owner base. */
@Component
class OwnersAnswers {

    private final OwnLines known;
    private final JdbcClient database;
    private final HandedOver handedOver;
    private final Names names;

    OwnersAnswers(OwnLines known, JdbcClient database, HandedOver handedOver, Names names) {
        this.known = known;
        this.names = names;
        this.database = database;
        this.handedOver = handedOver;
    }

    @QueryHandler
    OwnersReport answer(OwnersQuestion question) {
        Set<String> ownNames = OwnerKind.ownNames(names);
        List<OwnersMonth> table = new ArrayList<>();
        List<OwnerAct> acts = new ArrayList<>();
        OwnLines.Found<Owner> found = known.find(
                question.asked().asKnownAt(),
                () -> {
                    table.add(new OwnersTable(database, question, ownNames).month());
                    return List.of();
                },
                timeline -> {
                    OwnerFold.actsAndReferrals(timeline)
                            .filter(act -> YearMonth.from(act.day()).equals(question.month()))
                            .forEach(acts::add);
                    return OwnerFold.owners(timeline).stream()
                            .filter(owner -> within(owner, question))
                            .toList();
                });
        OwnersMonth month = table.isEmpty()
                ? OwnersMonth.of(found.lines(), acts, question, ownNames).listing(question.skipped(), question.most())
                : table.getFirst();
        return new OwnersReport(
                found.position(),
                question.month().toString(),
                question.customer(),
                month.kinds(),
                month.total(),
                month.groups(),
                shown(month.lines(), question));
    }

    private List<Line> shown(List<Line> lines, OwnersQuestion question) {
        Set<String> gone = handedOver.among(
                lines.stream().map(line -> line.owner().prospectId()).toList(), question.reader());
        return lines.stream()
                .map(line -> new Line(shown(line.owner(), question, gone), line.kind(), line.counts()))
                .toList();
    }

    private static Owner shown(Owner owner, OwnersQuestion question, Set<String> gone) {
        if (gone.contains(owner.prospectId())) {
            return owner.unnamed();
        }
        return question.phones() ? owner : owner.withPhone(Masking.phone(owner.phone()));
    }

    static boolean within(Owner owner, OwnersQuestion question) {
        Asked asked = question.asked();
        return owner.isHeldOn(question.month().atEndOfMonth())
                && (asked.stores() == null || asked.stores().contains(owner.store()))
                && (asked.consultant() == null || asked.consultant().equals(Cut.orNone(owner.consultant())));
    }
}
