package io.showroom.report.owners.read;

import io.showroom.form.read.Form;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.prospect.read.FormerProspects;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The owner base (docs/domain.md, section 5.7), latest owners first. Its page shows 100 owners at a time; files and
 * print have all.
 */
@Component
@Order(40)
class OwnersReport extends AbstractReport<OwnersQuestion, OwnersAnswer> {

    static final String KEY = "owners";

    private static final int ROWS = 100;
    private static final ReportFilters FILTERS =
            ReportFilters.ofMonth().and("kind", "").and("customer", "").inPages();

    private final ReadModels readModels;
    private final JdbcClient database;
    private final FormerProspects handedOver;
    private final MasterDataNames names;

    OwnersReport(ReadModels readModels, JdbcClient database, FormerProspects handedOver, MasterDataNames names) {
        super(KEY, FILTERS, "report/owners", new OwnersFigures(names));
        this.readModels = readModels;
        this.database = database;
        this.handedOver = handedOver;
        this.names = names;
    }

    @Override
    public OwnersQuestion question(ReportRequest request) {
        return question(request, request.month());
    }

    /** Returns the query that a request describes, for the given month. */
    static OwnersQuestion question(ReportRequest request, YearMonth month) {
        OwnerKind kind = request.constant("kind", OwnerKind.class);
        CarHolder customer = request.constant("customer", CarHolder.class);
        int page = request.page();
        Actor actor = request.actor();
        return new OwnersQuestion(
                request.scope(),
                month,
                kind,
                customer == null ? CarHolder.OWNER : customer,
                Visibility.seesPhones(actor),
                Visibility.reader(actor),
                page,
                OwnersQuestion.ALL);
    }

    @Override
    public OwnersQuestion onPage(OwnersQuestion question) {
        return question.page(question.page(), ROWS);
    }

    /**
     * Returns the answer; for a page beyond the end the last page, as the list may have become shorter in the meantime.
     */
    @Override
    public OwnersAnswer answer(OwnersQuestion question) {
        OwnersAnswer answer = readModels.inOneSnapshot(() -> found(question));
        int last = question.lastPage(answer);
        return question.page() <= last ? answer : answer(question.page(last, question.most()));
    }

    private OwnersAnswer found(OwnersQuestion question) {
        Set<String> ownNames = OwnerKind.ownNames(names);
        // Referred prospects may be of any store, so all stores are required.
        Snapshot found = readModels.ask(
                question.scope().asKnownAt(),
                RequiredTables.of(null, "owner_row", "owner_act_row", "referral_row"),
                sums -> new Snapshot(sums.position(), new OwnersTable(database, question, ownNames).month()));
        OwnersMonth month = found.month();
        return new OwnersAnswer(
                found.position(),
                question.month().toString(),
                question.customer(),
                month.kinds(),
                month.total(),
                month.groups(),
                pageModel(month.lines(), question));
    }

    private record Snapshot(long position, OwnersMonth month) {}

    private List<Line> pageModel(List<Line> lines, OwnersQuestion question) {
        Set<String> gone = handedOver.among(
                lines.stream().map(line -> line.owner().prospectId()).toList(), question.reader());
        return lines.stream()
                .map(line -> new Line(pageModel(line.owner(), question, gone), line.kind(), line.counts()))
                .toList();
    }

    private static Owner pageModel(Owner owner, OwnersQuestion question, Set<String> gone) {
        if (gone.contains(owner.prospectId())) {
            return owner.unnamed();
        }
        return question.phones() ? owner : owner.masked();
    }

    @Override
    public void audit(OwnersAnswer answer) {
        answer.rows().forEach(Line::audit);
    }

    @Override
    public Form form(OwnersQuestion question, OwnersAnswer answer, ViewFormat format) {
        return OwnersForm.of(answer, question, format);
    }

    @Override
    public Map<String, @Nullable Object> pageModel(OwnersQuestion question, OwnersAnswer answer, ReportView view) {
        audit(answer);
        return OwnersView.of(question, answer, view);
    }
}
