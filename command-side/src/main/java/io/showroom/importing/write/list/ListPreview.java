package io.showroom.importing.write.list;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.list.ListAnswers.CellAnswer;
import io.showroom.importing.write.list.ListAnswers.CellProblem;
import io.showroom.importing.write.list.ListAnswers.RowAnswer;
import io.showroom.importing.write.list.ListAnswers.UnknownWord;
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

/** Creates the preview of a list: one page of parsed rows with localized problems. */
final class ListPreview {

    private static final Set<String> UNKNOWN =
            Set.of("unknownCode", "unknownGrade", "unknownWord", "notConsultantOfStore");

    private final OpenedList list;
    private final Map<Long, Rejection.Reason> refusals;
    private final Map<Long, String> prospects;
    private final FieldChecks.RejectionTexts rejectionTexts;
    private final Map<String, UnknownWord> unknown = new LinkedHashMap<>();

    ListPreview(
            OpenedList list,
            Map<Long, Rejection.Reason> refusals,
            Map<Long, String> prospects,
            FieldChecks fields,
            Locale locale) {
        this.list = list;
        this.refusals = refusals;
        this.prospects = prospects;
        this.rejectionTexts = fields.rejectionTexts(locale);
    }

    /** Returns one page of the rows: all, the invalid ones, or those that became prospects. */
    ListAnswers.PreviewAnswer page(Which which, int page, int size) {
        List<RowAnswer> matching = new ArrayList<>();
        int good = 0;
        int hits = 0;
        int leftOut = 0;
        Map<String, Integer> closed = new TreeMap<>();
        for (ListSheetRow sent : list.rows()) {
            ParsedRow row = list.reading().read(sent);
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
            Rejection.Reason refusal = row.good() ? refusals.get(row.line()) : null;
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
        return new ListAnswers.PreviewAnswer(
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

    private RowAnswer seen(ParsedRow row, Rejection.@Nullable Reason refusal, boolean fine) {
        List<Rejection.Reason> problems = new ArrayList<>(row.problems());
        List<CellAnswer> cells = new ArrayList<>();
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
        return new RowAnswer(
                row.line(),
                fine,
                row.open() ? null : row.standing().name(),
                row.leftOut(),
                cells,
                problems.stream().map(this::wrong).toList(),
                prospects.get(row.line()));
    }

    private CellAnswer seen(ParsedCell cell, Rejection.@Nullable Reason problem) {
        return new CellAnswer(cell.text(), cell.value(), problem == null ? null : wrong(problem));
    }

    private void note(ParsedCell cell) {
        Rejection.Reason problem = cell.problem();
        if (problem != null && problem.field() != null && UNKNOWN.contains(problem.code())) {
            unknown.merge(
                    problem.field() + "\n" + cell.text(),
                    new UnknownWord(problem.field(), cell.text(), 1),
                    (before, one) -> new UnknownWord(before.field(), before.text(), before.rows() + 1));
        }
    }

    private CellProblem wrong(Rejection.Reason reason) {
        return new CellProblem(
                reason.code(),
                reason.field(),
                text(reason, rejectionTexts),
                reason.args().stream().filter(ProspectId::isValid).findFirst().orElse(null));
    }

    /** Returns the localized text of a reason. */
    static String text(Rejection.Reason reason, FieldChecks.RejectionTexts rejectionTexts) {
        return rejectionTexts.text(
                Rejection.rule(reason.code(), reason.field(), reason.args().toArray()));
    }

    /** Filter of the rows. */
    enum Which {
        ALL,
        BAD,
        IMPORTED
    }
}
