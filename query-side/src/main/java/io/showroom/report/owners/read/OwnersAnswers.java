package io.showroom.report.owners.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.owners.read.OwnersReport.Line;
import io.showroom.screen.read.Names;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions for the owner base. */
@Component
class OwnersAnswers {

    private final ReadModels readModels;
    private final JdbcClient database;
    private final HandedOver handedOver;
    private final Names names;

    OwnersAnswers(ReadModels readModels, JdbcClient database, HandedOver handedOver, Names names) {
        this.readModels = readModels;
        this.names = names;
        this.database = database;
        this.handedOver = handedOver;
    }

    @QueryHandler
    OwnersReport answer(OwnersQuestion question) {
        return readModels.inOneSnapshot(() -> report(question));
    }

    private OwnersReport report(OwnersQuestion question) {
        Set<String> ownNames = OwnerKind.ownNames(names);
        // Whom owners brought may be of any store.
        Looked found = readModels.ask(
                question.asked().asKnownAt(),
                Wanted.of(null, "owner_row", "owner_act_row", "referral_row"),
                sums -> new Looked(sums.position(), new OwnersTable(database, question, ownNames).month()));
        OwnersMonth month = found.month();
        return new OwnersReport(
                found.position(),
                question.month().toString(),
                question.customer(),
                month.kinds(),
                month.total(),
                month.groups(),
                shown(month.lines(), question));
    }

    private record Looked(long position, OwnersMonth month) {}

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
}
