package io.showroom.importing.write.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.importing.write.ImportJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON responses about lists. */
final class ListAnswers {

    private ListAnswers() {}

    /**
     * The summary of a list.
     *
     * @param file name of its file
     * @param store key of the store; null if not chosen yet
     * @param trial its last dry run; null if none
     * @param run its last run; null if none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ListSummary(
            String id,
            String file,
            Instant uploadedAt,
            String uploadedBy,
            @Nullable String store,
            @Nullable ImportJob trial,
            @Nullable ImportJob run) {}

    /** Earlier imports: lists, and other files. */
    record PastImports(List<ListSummary> lists, List<ImportJob> histories) {}

    /**
     * A table of the file.
     *
     * @param hidden whether the file hides it
     * @param rows number of non-empty rows
     * @param hiddenRows number of those that the file hides, by a filter or by hand
     */
    record Table(String name, boolean hidden, int rows, int hiddenRows) {}

    /**
     * A list with the data needed to map its columns.
     *
     * @param guesses the guessed field of each column; null where there is no guess
     * @param header the header's cells
     * @param top the first rows of the table as they are in the file
     * @param fields fields that columns can have
     * @param choices possible values of fields with a vocabulary
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ListDetail(
            String id,
            String file,
            String form,
            Instant uploadedAt,
            String uploadedBy,
            List<Table> sheets,
            ListPlan plan,
            List<@Nullable String> guesses,
            List<String> header,
            List<ListSheetRow> top,
            List<String> fields,
            Map<String, List<VocabularyEntry>> choices,
            @Nullable ImportJob trial,
            @Nullable ImportJob run) {}

    /**
     * A problem of a cell or row.
     *
     * @param field the invalid input; null if it concerns the row
     * @param prospectId the prospect it refers to; null if none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CellProblem(
            String code,
            @Nullable String field,
            String message,
            @Nullable String prospectId) {}

    /**
     * A cell.
     *
     * @param value parsed value; null if there is none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CellAnswer(
            String text, @Nullable String value, @Nullable CellProblem problem) {}

    /**
     * A row.
     *
     * @param standing status of a closed customer (ORDERED, DELIVERED, DEFEATED, LOST, FROZEN, INVALID); null if open
     * @param leftOut whether the row is left out because of its status
     * @param problems problems of the row as a whole
     * @param prospectId the prospect it became; null if none
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RowAnswer(
            long line,
            boolean good,
            @Nullable String standing,
            boolean leftOut,
            List<CellAnswer> cells,
            List<CellProblem> problems,
            @Nullable String prospectId) {}

    /** An unknown word of the list, with the number of rows that contain it. */
    record UnknownWord(String field, String text, int rows) {}

    /**
     * A page of parsed rows.
     *
     * @param leftOut number of rows left out because their customers are closed
     * @param closed number of rows by the status of customers who are no open prospects
     * @param tried whether the list was run or dry-run since the plan last changed
     * @param matching number of rows that match the query; this page contains some of them
     */
    record PreviewAnswer(
            int rows,
            int good,
            int bad,
            int leftOut,
            Map<String, Integer> closed,
            boolean tried,
            List<UnknownWord> unknown,
            int page,
            int size,
            int matching,
            List<RowAnswer> lines) {}
}
