package io.showroom.form.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWidthsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "109",
                "09:35",
                "2026-11-03",
                "2026-11-03 09:35",
                "138 1234 5678",
                "138****5678",
                "+86 138 1234 5678",
                "9/12",
                "12.5%",
                "京A12345"
            })
    void numbersAreNeverBroken(String text) {
        assertThat(TextWidths.whole(text)).isTrue();
        assertThat(TextWidths.longest(text)).isEqualTo(TextWidths.of(text));
    }

    @Test
    void aVehicleNumberIsOneWord() {
        assertThat(TextWidths.longest("车架号 LSVAU2180N2183294 已核对")).isEqualTo(TextWidths.of("LSVAU2180N2183294"));
    }

    @Test
    void chineseBreaksAnywhereButBeforeAClosingMark() {
        assertThat(TextWidths.longest("客户已定车型和颜色")).isEqualTo(TextWidths.of("客"));
        assertThat(TextWidths.longest("好，再联系")).isEqualTo(TextWidths.of("好，"));
        assertThat(TextWidths.lines("客户已定", TextWidths.of("客户"))).isEqualTo(2);
    }

    @Test
    void linesOfTheirOwnStayLines() {
        assertThat(TextWidths.lines("one\ntwo\n\nfour", 50)).isEqualTo(4);
    }

    @Property
    void concatenatedPartsAreTheText(
            @ForAll @StringLength(max = 300) String text,
            @ForAll @IntRange(min = 4, max = 20) int room,
            @ForAll @IntRange(min = 1, max = 4) int lines) {
        assertThat(String.join("", TextWidths.parts(text, room, lines))).isEqualTo(text);
    }

    @Property
    void theLinesHaveRoomForTheWholeText(
            @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(min = 4, max = 60) int room) {
        double letters = text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .mapToDouble(letter -> TextWidths.of(Character.toString(letter)))
                .sum();
        assertThat(TextWidths.lines(text, room) * (double) room).isGreaterThanOrEqualTo(letters - 1e-6);
    }

    @Test
    void aColumnIsAsWideAsItsLongestFigureHoweverLittleRoomThereIs() {
        Form form = Form.table(
                "t",
                List.of(),
                IntStream.range(0, 30).mapToObj(n -> FormColumn.text("列", 4)).toList(),
                FormBlock.of(List.of(FormLine.of(IntStream.range(0, 30)
                        .mapToObj(n -> (Object) "138 1234 5678")
                        .toList()))));
        ColumnWidths widths = new ColumnWidths(form);
        form.blocks().getFirst().list().forEach(line -> widths.see(line, false));
        assertThat(widths.in(50)).hasSize(30);
        for (double width : widths.in(50)) {
            assertThat(width).isGreaterThanOrEqualTo(TextWidths.of("138 1234 5678"));
        }
    }

    @Test
    void lettersAreSmallerOnlyWhereColumnsNeedIt() {
        List<FormColumn> few = List.of(FormColumn.text("name", 20), FormColumn.number("n", 6));
        List<FormColumn> many = IntStream.range(0, 40)
                .mapToObj(n -> FormColumn.number("" + n, 6))
                .toList();
        assertThat(PageLayout.of(Form.table("t", List.of(), few, FormBlock.of(List.of())))
                        .points())
                .isEqualTo("9.0");
        FormBlock figures = FormBlock.of(
                List.of(FormLine.of(many.stream().map(any -> (Object) 1_234).toList())));
        PageLayout layout = PageLayout.of(Form.table("t", List.of(), many, figures));
        assertThat(Double.parseDouble(layout.points())).isBetween(6.0, 7.5);
        assertThat(layout.dense()).isTrue();
        assertThat(layout.widths()).hasSize(40);
    }

    @Test
    void aBlockWithoutSomeColumnsIsATableOfItsOwn() {
        Form form = new Form(
                "f",
                "f",
                List.of(),
                List.of(FormColumn.text("a", 4), FormColumn.text("b", 4), FormColumn.text("c", 4)),
                List.of(
                        FormBlock.of("one", List.of(FormLine.of("1", "2", "3")), List.of())
                                .without(Set.of(1)),
                        FormBlock.of(
                                        "other",
                                        List.of(FormLine.of(FormCell.of("over").over(2), "3")),
                                        List.of())
                                .without(Set.of(0))),
                List.of(FormLine.of("foot")),
                List.of("signed"),
                true);
        List<Form> tables = form.tables();
        assertThat(tables).extracting(table -> table.columns().size()).containsExactly(2, 2);
        assertThat(values(tables.getFirst())).containsExactly("1", "3");
        assertThat(values(tables.getLast())).containsExactly("over", "3");
        assertThat(tables.getFirst().foot()).isEmpty();
        assertThat(tables.getLast().foot()).hasSize(1);
        assertThat(tables.getLast().signatures()).containsExactly("signed");
    }

    private static List<Object> values(Form table) {
        return table.placed(table.blocks().getFirst().list().getFirst()).stream()
                .map(placed -> (Object) placed.cell().value())
                .toList();
    }
}
