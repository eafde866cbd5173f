package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed row.
 *
 * @param line its line in the list
 * @param cells its cells by column of the list, ignored columns included
 * @param values values by field
 * @param problems problems of the row as a whole
 * @param standing the customer's status according to the list
 * @param leftOut whether the plan leaves the row out because of that status
 */
record ParsedRow(
        long line,
        List<ParsedCell> cells,
        Map<ListField, String> values,
        List<Rejection.Reason> problems,
        ProspectStatus standing,
        boolean leftOut) {

    boolean open() {
        return standing == ProspectStatus.OPEN;
    }

    @Nullable
    String get(ListField field) {
        return values.get(field);
    }

    boolean good() {
        return problems.isEmpty() && cells.stream().allMatch(cell -> cell.problem() == null);
    }

    /** Returns all problems, those of cells first. */
    List<Rejection.Reason> allProblems() {
        List<Rejection.Reason> all = new java.util.ArrayList<>();
        cells.forEach(cell -> Optional.ofNullable(cell.problem()).ifPresent(all::add));
        all.addAll(problems);
        return all;
    }
}
