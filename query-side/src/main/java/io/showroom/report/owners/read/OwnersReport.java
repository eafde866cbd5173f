package io.showroom.report.owners.read;

import io.showroom.form.read.Form;
import io.showroom.naming.read.Names;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.AbstractReport;
import io.showroom.report.read.ReportFilters;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.Say;
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
 * The owner base (docs/domain.md, section 5.7), filed by delivery. Its page shows a part of the owners at a time; the
 * files hold all.
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
    private final HandedOver handedOver;
    private final Names names;

    OwnersReport(ReadModels readModels, JdbcClient database, HandedOver handedOver, Names names) {
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

    /** The question about the owners of a month; what else the request says is read here. */
    static OwnersQuestion question(ReportRequest request, YearMonth month) {
        OwnerKind kind = request.constant("kind", OwnerKind.class);
        CarHolder customer = request.constant("customer", CarHolder.class);
        int page = request.page();
        Actor actor = request.actor();
        return new OwnersQuestion(
                request.asked(),
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

    /** Beyond the end of the list it answers with its last part: the list may have become shorter under the reader. */
    @Override
    public OwnersAnswer answer(OwnersQuestion question) {
        OwnersAnswer answer = readModels.inOneSnapshot(() -> found(question));
        int last = question.lastPage(answer);
        return question.page() <= last ? answer : answer(question.page(last, question.most()));
    }

    private OwnersAnswer found(OwnersQuestion question) {
        Set<String> ownNames = OwnerKind.ownNames(names);
        // Whom owners brought may be of any store.
        Looked found = readModels.ask(
                question.asked().asKnownAt(),
                Wanted.of(null, "owner_row", "owner_act_row", "referral_row"),
                sums -> new Looked(sums.position(), new OwnersTable(database, question, ownNames).month()));
        OwnersMonth month = found.month();
        return new OwnersAnswer(
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
        return question.phones() ? owner : owner.masked();
    }

    @Override
    public void told(OwnersAnswer answer) {
        answer.rows().forEach(Line::told);
    }

    @Override
    public Form form(OwnersQuestion question, OwnersAnswer answer, Say say) {
        return OwnersForm.of(answer, question, say);
    }

    @Override
    public Map<String, @Nullable Object> shown(OwnersQuestion question, OwnersAnswer answer, ReportView view) {
        told(answer);
        return OwnersView.of(question, answer, view);
    }
}
