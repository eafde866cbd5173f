package io.showroom.importing.write.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.importing.write.ImportJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is answered about lists, as JSON. */
final class ListAnswers {

    private ListAnswers() {}

    /**
     * A list in short.
     *
     * @param file name of its file
     * @param rows rows of its last run or dry run
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

    /** What was brought in before: lists, and other files. */
    record PastImports(List<ListSummary> lists, List<ImportJob> histories) {}

    /**
     * A table of the file.
     *
     * @param hidden whether the file hides it
     * @param rows how many rows hold something
     * @param hiddenRows how many of them the file hides, by a filter or by hand
     */
    record Table(String name, boolean hidden, int rows, int hiddenRows) {}

    /**
     * A list with what one needs to map its columns.
     *
     * @param guesses what each column would be guessed to hold
     * @param header the header's cells
     * @param top the first rows of the table as they stand in the file
     * @param fields what columns can hold
     * @param choices what cells of a field can name
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
     * Something wrong.
     *
     * @param field the input at fault, or null
     * @param prospectId the prospect it is about, or null
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
     * @param value as understood; null if it is not, or left out
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CellAnswer(
            String text, @Nullable String value, @Nullable CellProblem problem) {}

    /**
     * A row.
     *
     * @param standing how the customer is closed (ORDERED, DELIVERED, DEFEATED, LOST, FROZEN, INVALID); null if open
     * @param leftOut whether the row is left out for that
     * @param problems what is wrong with it as a whole
     * @param prospectId the prospect it became, or null
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

    /** A word of the list that means nothing yet, and in how many rows it stands. */
    record UnknownWord(String field, String text, int rows) {}

    /**
     * The rows as understood.
     *
     * @param leftOut rows that the plan leaves out because their customers are closed
     * @param closed how many rows tell of customers who are no open prospects any more, by where they stand
     * @param tried whether the rows were carried out or tried since the plan last changed
     * @param matching rows that the question asked for, of which some are here
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
