package io.showroom.importing.write.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a list: how its columns and words are interpreted.
 *
 * @param sheet index of the table in the file, from 0
 * @param headerLine line of the header; 0 if there is none
 * @param store key of the store the prospects belong to; null until chosen
 * @param columns name of the field of each column; null for an ignored column
 * @param year year of dates without one; null if unknown
 * @param channel channel of rows without one; null for none
 * @param source source of rows without one; null for none
 * @param consultant user key of the consultant of rows without one; null for none
 * @param leaveOutClosed whether rows of customers who are no open prospects are left out; null means that they are
 *     imported as closed
 * @param words by field, the meaning of the list's own words: text as written to key
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

    /** Returns the field of a column; empty if it has none. */
    Optional<ListField> field(int column) {
        String key = column < columns.size() ? columns.get(column) : null;
        return key == null ? Optional.empty() : ListField.of(key);
    }

    /** Returns the first column of a field; -1 if there is none. */
    int column(ListField field) {
        return columns.indexOf(field.key());
    }

    /** Returns the columns of a field, in order. */
    List<Integer> columns(ListField field) {
        return IntStream.range(0, columns.size())
                .filter(column -> field.key().equals(columns.get(column)))
                .boxed()
                .toList();
    }

    /** Returns a plan with guessed columns. */
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

    /** Returns the cells of the header; empty if the table has no header. */
    static List<String> header(ListSheet table, long headerLine) {
        return table.rows().stream()
                .filter(row -> row.line() == headerLine)
                .findFirst()
                .map(ListSheetRow::cells)
                .orElse(List.of());
    }

    /** Returns this plan with the other plan's options for leaving out rows. */
    ListPlan leavingOutAs(ListPlan other) {
        return ListPlanBuilder.builder(this)
                .leaveOutClosed(other.leaveOutClosed)
                .leaveOutHidden(other.leaveOutHidden)
                .build();
    }

    /** Returns the rows below the header, without those that this plan leaves out as hidden. */
    List<ListSheetRow> taken(ListSheet table) {
        boolean leave = Boolean.TRUE.equals(leaveOutHidden);
        return below(table, headerLine).stream()
                .filter(row -> !leave || !row.hidden())
                .toList();
    }

    /** Returns the rows below the header. */
    static List<ListSheetRow> below(ListSheet table, long headerLine) {
        return table.rows().stream().filter(row -> row.line() > headerLine).toList();
    }
}
