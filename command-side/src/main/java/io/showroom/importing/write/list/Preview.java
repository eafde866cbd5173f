package io.showroom.importing.write.list;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.list.ListAnswers.CellSeen;
import io.showroom.importing.write.list.ListAnswers.RowSeen;
import io.showroom.importing.write.list.ListAnswers.Unknown;
import io.showroom.importing.write.list.ListAnswers.Wrong;
import io.showroom.prospect.events.ProspectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows a list as understood, one page of it, with everything that is wrong in the reader's words. */
final class Preview {

    private static final Set<String> UNKNOWN =
            Set.of("unknownCode", "unknownGrade", "unknownWord", "notConsultantOfStore");

    private final Opened list;
    private final Map<Long, Refused.Reason> refusals;
    private final Map<Long, String> prospects;
    private final Fields.Teller teller;
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();

    Preview(
            Opened list,
            Map<Long, Refused.Reason> refusals,
            Map<Long, String> prospects,
            Fields fields,
            Locale locale) {
        this.list = list;
        this.refusals = refusals;
        this.prospects = prospects;
        this.teller = fields.teller(locale);
    }

    /** One page, of all rows, of the bad ones, or of those that became prospects. */
    ListAnswers.Preview page(Which which, int page, int size) {
        List<RowSeen> matching = new ArrayList<>();
        int good = 0;
        int hits = 0;
        int leftOut = 0;
        Map<String, Integer> closed = new TreeMap<>();
        for (SheetRow sent : list.rows()) {
            ReadRow row = list.reading().read(sent);
            if (!row.open()) {
                closed.merge(row.standing().name(), 1, Integer::sum);
            }
            if (row.leftOut()) {
                leftOut++;
                if (which == Which.ALL && hits++ / size == page) {
                    matching.add(seen(row, null, false));
                }
                continue;
            }
            row.cells().forEach(this::note);
            Refused.Reason refusal = row.good() ? refusals.get(row.line()) : null;
            boolean fine = row.good() && refusal == null;
            good += fine ? 1 : 0;
            boolean asked =
                    switch (which) {
                        case ALL -> true;
                        case BAD -> !fine;
                        case IMPORTED -> prospects.containsKey(row.line());
                    };
            if (asked && hits++ / size == page) {
                matching.add(seen(row, refusal, fine));
            }
        }
        int rows = list.rows().size();
        return new ListAnswers.Preview(
                rows,
                good,
                rows - good - leftOut,
                leftOut,
                closed,
                list.stored().lastJob() != null,
                List.copyOf(unknown.values()),
                page,
                size,
                hits,
                matching);
    }

    private RowSeen seen(ReadRow row, Refused.@Nullable Reason refusal, boolean fine) {
        List<Refused.Reason> problems = new ArrayList<>(row.problems());
        List<CellSeen> cells = new ArrayList<>();
        row.cells().forEach(cell -> cells.add(seen(cell, cell.problem())));
        if (refusal != null) {
            int column = Optional.ofNullable(refusal.field())
                    .flatMap(ListField::of)
                    .map(list.plan()::column)
                    .orElse(-1);
            if (column < 0) {
                problems.add(refusal);
            } else {
                cells.set(column, seen(row.cells().get(column), refusal));
            }
        }
        return new RowSeen(
                row.line(),
                fine,
                row.open() ? null : row.standing().name(),
                row.leftOut(),
                cells,
                problems.stream().map(this::wrong).toList(),
                prospects.get(row.line()));
    }

    private CellSeen seen(ReadCell cell, Refused.@Nullable Reason problem) {
        return new CellSeen(cell.text(), cell.value(), problem == null ? null : wrong(problem));
    }

    private void note(ReadCell cell) {
        Refused.Reason problem = cell.problem();
        if (problem != null && problem.field() != null && UNKNOWN.contains(problem.code())) {
            unknown.merge(
                    problem.field() + "\n" + cell.text(),
                    new Unknown(problem.field(), cell.text(), 1),
                    (before, one) -> new Unknown(before.field(), before.text(), before.rows() + 1));
        }
    }

    private Wrong wrong(Refused.Reason reason) {
        return new Wrong(
                reason.code(),
                reason.field(),
                text(reason, teller),
                reason.args().stream().filter(ProspectId::isValid).findFirst().orElse(null));
    }

    /** A reason in the reader's words. */
    static String text(Refused.Reason reason, Fields.Teller teller) {
        return teller.text(
                Refused.rule(reason.code(), reason.field(), reason.args().toArray()));
    }

    /** Which rows are asked for. */
    enum Which {
        ALL,
        BAD,
        IMPORTED
    }
}
