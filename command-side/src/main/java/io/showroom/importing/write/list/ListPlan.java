package io.showroom.importing.write.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be read.
 *
 * @param sheet which table of the file, from 0
 * @param headerLine line of the header; 0 if there is none
 * @param store key of the store the prospects belong to; null as long as it is open
 * @param columns name of the field in each column; null for a column left out
 * @param year year of days that stand without one; null if not told
 * @param channel how people came where no column tells
 * @param source source where no column tells
 * @param consultant user key of the consultant where no column tells
 * @param leaveOutClosed whether rows of customers who are no open prospects any more are left out; null means that they
 *     come in closed
 * @param words by field, what the list's own words mean: text as written to key
 * @param leaveOutHidden whether rows that the file hides are left out; null for no
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@RecordBuilder
record ListPlan(
        int sheet,
        long headerLine,
        @Nullable String store,
        List<@Nullable String> columns,
        @Nullable Integer year,
        @Nullable String channel,
        @Nullable String source,
        @Nullable String consultant,
        @Nullable Boolean leaveOutClosed,
        Map<String, Map<String, String>> words,
        @Nullable Boolean leaveOutHidden) {

    /** The field of a column, if it has one. */
    Optional<ListField> field(int column) {
        String key = column < columns.size() ? columns.get(column) : null;
        return key == null ? Optional.empty() : ListField.of(key);
    }

    /** The column of a field; -1 if no column holds it. */
    int column(ListField field) {
        return columns.indexOf(field.key());
    }

    /** The columns of a field, in order. */
    List<Integer> columns(ListField field) {
        return IntStream.range(0, columns.size())
                .filter(column -> field.key().equals(columns.get(column)))
                .boxed()
                .toList();
    }

    /** The plan that guesses make of a table. */
    static ListPlan guessed(
            int sheet, ListSheet table, long headerLine, @Nullable String store, @Nullable Integer year) {
        List<@Nullable ListField> fields = ColumnGuess.columns(header(table, headerLine), below(table, headerLine));
        return ListPlanBuilder.builder()
                .sheet(sheet)
                .headerLine(headerLine)
                .store(store)
                .columns(fields.stream()
                        .map(field -> field == null ? null : field.key())
                        .toList())
                .year(year)
                .words(Map.of())
                .build();
    }

    /** The cells of the header; none if the table has no header. */
    static List<String> header(ListSheet table, long headerLine) {
        return table.rows().stream()
                .filter(row -> row.line() == headerLine)
                .findFirst()
                .map(ListSheetRow::cells)
                .orElse(List.of());
    }

    /** The same plan, leaving out the rows that another one leaves out. */
    ListPlan leavingOutAs(ListPlan other) {
        return ListPlanBuilder.builder(this)
                .leaveOutClosed(other.leaveOutClosed)
                .leaveOutHidden(other.leaveOutHidden)
                .build();
    }

    /** The rows below the header that this plan takes. */
    List<ListSheetRow> taken(ListSheet table) {
        boolean leave = Boolean.TRUE.equals(leaveOutHidden);
        return below(table, headerLine).stream()
                .filter(row -> !leave || !row.hidden())
                .toList();
    }

    /** The rows below the header. */
    static List<ListSheetRow> below(ListSheet table, long headerLine) {
        return table.rows().stream().filter(row -> row.line() > headerLine).toList();
    }
}
