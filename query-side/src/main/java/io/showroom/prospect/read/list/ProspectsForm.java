package io.showroom.prospect.read.list;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list of prospects as a form. */
final class ProspectsForm {

    /** The columns; the last one is for programs alone. */
    private static final List<Listed> COLUMNS = List.of(
            text("column.store", 12, (line, say) -> say.store(line.store())),
            text("column.name", 14, (line, say) -> line.who().called(say)),
            text("column.phone", 17, (line, say) -> line.told().phone()),
            new Listed("column.grade", FormColumn.Align.CENTER, 7, (line, say) -> line.grade()),
            text("column.status", 14, (line, say) -> say.of("status", line.status())),
            text(
                    "column.model",
                    18,
                    (line, say) -> say.code("MODEL", line.wish().model())),
            text("field.colour", 10, (line, say) -> line.wish().colour()),
            text(
                    "field.customerType",
                    10,
                    (line, say) -> say.of("customerType", line.wish().customerType())),
            text("field.area", 14, (line, say) -> line.told().area()),
            text("column.consultant", 14, (line, say) -> say.staff(line.consultant())),
            text(
                    "column.source",
                    16,
                    (line, say) -> say.code("SOURCE", line.touch().source())),
            text("column.campaign", 12, (line, say) -> line.touch().campaign()),
            text(
                    "column.channel",
                    10,
                    (line, say) -> say.of("channel", line.touch().channel())),
            text("column.firstContact", 11, (line, say) -> day(line.dates().firstAt(), line)),
            text("column.captured", 11, (line, say) -> day(line.dates().capturedAt(), line)),
            text("column.lastContact", 11, (line, say) -> day(line.dates().lastContactAt(), line)),
            text("column.due", 11, (line, say) -> line.due().dueOn()),
            number("column.price", 12, (line, say) -> line.wish().price()),
            number(
                    "prospects.percent",
                    9,
                    (line, say) -> line.card().completeness() == null
                            ? null
                            : line.card().completeness().percent()),
            text(
                    "prospects.missing",
                    26,
                    (line, say) -> line.card().completeness() == null
                            ? null
                            : say.missing(line.card().completeness().missing())),
            text(
                    "column.concern",
                    12,
                    (line, say) -> say.code("CONCERN", line.wish().concern())),
            text("column.prospectId", 26, (line, say) -> line.prospectId()));

    private ProspectsForm() {}

    /**
     * A column, and where its values come from.
     *
     * @param text key of what stands above it
     * @param value a cell's; nothing for an empty one
     */
    private record Listed(
            String text, FormColumn.Align align, double width, BiFunction<ProspectLine, Say, @Nullable Object> value) {

        @Nullable
        Object of(ProspectLine line, Say say) {
            Object told = value.apply(line, say);
            return "".equals(told) ? null : told;
        }
    }

    /** The line under the title of a list as known at an instant, by the clock of the reader's store. */
    static List<String> asKnownAt(Instant known, long position, @Nullable String store, Say say) {
        return List.of(
                say.text("form.asKnownAt", say.moment(known, say.zone(store).getId())),
                say.text("known.position", String.valueOf(position)));
    }

    /**
     * The form.
     *
     * @param under lines under its title
     * @param lines gives the prospects, one after the other
     * @param keyed whether each line ends with the prospect's key, for programs
     */
    static Form of(List<String> under, Consumer<Consumer<ProspectLine>> lines, boolean keyed, Say say) {
        List<Listed> told = keyed ? COLUMNS : COLUMNS.subList(0, COLUMNS.size() - 1);
        return Form.table(
                say.text("prospects.title"),
                under,
                told.stream()
                        .map(one -> new FormColumn(say.text(one.text()), null, one.width(), one.align()))
                        .toList(),
                FormBlock.streamed(each -> lines.accept(line -> each.accept(
                        FormLine.of(told.stream().map(one -> one.of(line, say)).toList())))));
    }

    private static Listed text(String name, double width, BiFunction<ProspectLine, Say, @Nullable Object> value) {
        return new Listed(name, FormColumn.Align.LEFT, width, value);
    }

    private static Listed number(String name, double width, BiFunction<ProspectLine, Say, @Nullable Object> value) {
        return new Listed(name, FormColumn.Align.RIGHT, width, value);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ProspectLine line) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneId.of(line.zone()));
    }
}
