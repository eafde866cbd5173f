package io.showroom.prospect.read.list;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Layout of a list of prospects as a form. */
final class ProspectsForm {

    private ProspectsForm() {}

    /** Returns the lines under the title of a list as known at an instant, in the time zone of the reader's store. */
    static List<String> asKnownAt(Instant known, long position, @Nullable String store, ViewFormat format) {
        return List.of(
                format.text(
                        "form.asKnownAt",
                        format.moment(known, format.zone(store).getId())),
                format.text("known.position", String.valueOf(position)));
    }

    /**
     * Returns the form.
     *
     * @param under lines under its title
     * @param lines passes the prospects one by one
     * @param keyed whether the last column is the prospect id
     */
    static Form of(List<String> under, Consumer<Consumer<ProspectLine>> lines, boolean keyed, ViewFormat format) {
        FormListing<ProspectLine> columns = columns(format);
        if (keyed) {
            columns.text("column.prospectId", 26, ProspectLine::prospectId);
        }
        return columns.streamed(format.text("prospects.title"), under, lines);
    }

    private static FormListing<ProspectLine> columns(ViewFormat format) {
        return new FormListing<ProspectLine>(format::text)
                .text("column.store", 12, line -> format.store(line.store()))
                .text("column.name", 14, line -> line.who().called(format))
                .text("column.phone", 17, line -> line.personal().phone())
                .mark("column.grade", 7, ProspectLine::grade)
                .text("column.status", 14, line -> format.of("status", line.status()))
                .text(
                        "column.model",
                        18,
                        line -> format.code("MODEL", line.wish().model()))
                .text("field.colour", 10, line -> line.wish().colour())
                .text(
                        "field.customerType",
                        10,
                        line -> format.of("customerType", line.wish().customerType()))
                .text("field.area", 14, line -> line.personal().area())
                .text("column.consultant", 14, line -> format.staff(line.consultant()))
                .text(
                        "column.source",
                        16,
                        line -> format.code("SOURCE", line.touch().source()))
                .text("column.campaign", 12, line -> line.touch().campaign())
                .text(
                        "column.channel",
                        10,
                        line -> format.of("channel", line.touch().channel()))
                .text("column.firstContact", 11, line -> day(line.dates().firstAt(), line))
                .text("column.captured", 11, line -> day(line.dates().capturedAt(), line))
                .text("column.lastContact", 11, line -> day(line.dates().lastContactAt(), line))
                .text("column.due", 11, line -> line.due().dueOn())
                .number("column.price", 12, line -> line.wish().price())
                .number(
                        "prospects.percent",
                        9,
                        line -> line.card().completeness() == null
                                ? null
                                : line.card().completeness().percent())
                .text(
                        "prospects.missing",
                        26,
                        line -> line.card().completeness() == null
                                ? null
                                : format.missing(line.card().completeness().missing()))
                .text(
                        "column.concern",
                        12,
                        line -> format.code("CONCERN", line.wish().concern()));
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ProspectLine line) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneId.of(line.zone()));
    }
}
