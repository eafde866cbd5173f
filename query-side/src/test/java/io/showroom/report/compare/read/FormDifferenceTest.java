package io.showroom.report.compare.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.ViewFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormDifferenceTest {

    private static final List<FormColumn> COLUMNS = List.of(
            FormColumn.text("name", 9), FormColumn.number("orders", 9).under("new"), FormColumn.text("remark", 9));

    @Test
    void listsEachDifferentCellOfLinesWithEqualKeys() {
        assertThat(differences(
                        form(line("a", 1L, "x"), line("b", 2L, null), line("c", 3L, "z")),
                        form(line("b", 5L, null), line("a", 1L, "y"), line("c", 3L, "z"))))
                .containsExactly(
                        new ChangedCell(null, "a", "remark", "x", "y", null),
                        new ChangedCell(null, "b", "new · orders", 2L, 5L, 3L));
    }

    @Test
    void listsAddedAndRemovedLines() {
        assertThat(differences(form(line("a", 1L, null)), form(line("a", 1L, null), line("b", 2L, null))))
                .containsExactly(new ChangedCell(null, "b", "new · orders", null, 2L, 2L));
        assertThat(differences(form(line("a", 0L, null)), form()))
                .containsExactly(new ChangedCell(null, "a", "", "a", null, null));
    }

    @Test
    void matchesLinesWithEqualKeysInOrder() {
        assertThat(differences(
                        form(line("a", 1L, null), line("a", 2L, null)), form(line("a", 1L, null), line("a", 7L, null))))
                .containsExactly(new ChangedCell(null, "a", "new · orders", 2L, 7L, 5L));
    }

    @Test
    void listsTheCellsOfAnAddedColumn() {
        FormColumn more = FormColumn.number("grade H", 9);
        Form then = form(line("a", 1L, "x"));
        Form now = Form.table(
                "t",
                List.of(),
                List.of(COLUMNS.get(0), more, COLUMNS.get(1), COLUMNS.get(2)),
                FormBlock.of(List.of(FormLine.of("a", 4L, 2L, "x"))));
        assertThat(differences(then, now))
                .containsExactly(
                        new ChangedCell(null, "a", "grade H", null, 4L, 4L),
                        new ChangedCell(null, "a", "new · orders", 1L, 2L, 1L));
        assertThat(differences(now, then))
                .containsExactly(
                        new ChangedCell(null, "a", "new · orders", 2L, 1L, -1L),
                        new ChangedCell(null, "a", "grade H", 4L, null, -4L));
    }

    @Test
    void findsNoDifferenceInTheSameForm() {
        assertThat(differences(form(line("a", 1L, "x")), form(line("a", 1L, "x"))))
                .isEmpty();
    }

    private static List<ChangedCell> differences(Form from, Form to) {
        ViewFormat format = mock();
        when(format.cell(any()))
                .thenAnswer(call ->
                        call.getArgument(0) == null ? "" : call.getArgument(0).toString());
        return FormDifference.of(from, to, format);
    }

    private static FormLine line(String name, long orders, @Nullable String remark) {
        return FormLine.of(name, orders, remark);
    }

    private static Form form(FormLine... lines) {
        return Form.table("t", List.of(), COLUMNS, FormBlock.of(List.of(lines)));
    }
}
