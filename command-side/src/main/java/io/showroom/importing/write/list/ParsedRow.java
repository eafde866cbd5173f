package io.showroom.importing.write.list;

import io.showroom.commandapi.Rejection;
import io.showroom.prospect.acts.ProspectStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row as understood.
 *
 * @param line its line in the list
 * @param cells its cells, by column of the list; columns left out too
 * @param values what the cells say, by field
 * @param problems what is wrong with the row as a whole
 * @param standing where the list says that the customer stands
 * @param leftOut whether the plan leaves the row out for that
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

    /** Everything that is wrong with it, cell by cell. */
    List<Rejection.Reason> allProblems() {
        List<Rejection.Reason> all = new java.util.ArrayList<>();
        cells.forEach(cell -> Optional.ofNullable(cell.problem()).ifPresent(all::add));
        all.addAll(problems);
        return all;
    }
}
