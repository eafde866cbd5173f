package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a closed month out as a form: each figure as closed, changed later and now; then the later entries. */
@Component
record MonthCloseForm(CustomerReferences mentions, FigureWords words) {

    /** Returns the form; customers of later entries are named as far as the reader may see them. */
    Form of(ClosedFigures closed, Actor reader, ViewFormat format) {
        ClosedMonth month = closed.month();
        String title = format.text("monthclose.title") + " " + format.store(month.store()) + " " + month.month();
        return new Form(
                title,
                title,
                List.of(
                        closedBy(month, format),
                        position(month, format),
                        format.text("monthclose.digest") + " " + month.digest()),
                List.of(
                        FormColumn.text(format.text("monthclose.figure"), 52),
                        FormColumn.number(format.text("monthclose.asClosed"), 12),
                        FormColumn.number(format.text("monthclose.later"), 12),
                        FormColumn.number(format.text("monthclose.now"), 12)),
                blocks(closed, mentions.of(closed.prospects(), reader), format),
                List.of(),
                List.of(),
                false);
    }

    private List<FormBlock> blocks(ClosedFigures closed, Map<String, CustomerReference> mentioned, ViewFormat format) {
        List<FormBlock> blocks = new ArrayList<>();
        for (String report : closed.now().plus(closed.figures()).getReports()) {
            blocks.add(FormBlock.of(
                    words.report(report, format),
                    closed.names().stream()
                            .filter(name -> name.startsWith(report + "/"))
                            .sorted(FigureOrder.READ)
                            .map(name -> line(closed, name, format))
                            .toList(),
                    List.of()));
        }
        if (!closed.entries().isEmpty()) {
            String zone = zone(closed.month(), format);
            blocks.add(FormBlock.of(
                    format.text("monthclose.entries"),
                    closed.entries().stream()
                            .map(entry -> line(zone, entry, mentioned.get(entry.prospectId()), format))
                            .toList(),
                    List.of()));
        }
        return blocks;
    }

    private FormLine line(ClosedFigures closed, String name, ViewFormat format) {
        long later = closed.later().get(name);
        return FormLine.of(
                words.of(name, format), closed.closed(name), later == 0 ? null : later, closed.closed(name) + later);
    }

    private static FormLine line(
            String zone, LaterEntry entry, @Nullable CustomerReference customer, ViewFormat format) {
        String what = String.join(
                " · ",
                format.of("event", entry.type()),
                format.text("monthclose.happened") + " " + format.moment(entry.occurredAt(), zone),
                format.text("monthclose.recorded") + " " + format.moment(entry.recordedAt(), zone),
                format.staff(Objects.requireNonNullElse(entry.actor(), "–")),
                CustomerReference.text(customer, format));
        return FormLine.of(FormCell.of(what).over(4));
    }

    /** Returns when and by whom a month was closed, as text. */
    static String closedBy(ClosedMonth month, ViewFormat format) {
        return format.text(
                "monthclose.closedBy",
                format.moment(month.closedAt(), zone(month, format)),
                format.staff(Objects.requireNonNullElse(month.closedBy(), "–")));
    }

    /** Returns the sealed log position, as text. */
    static String position(ClosedMonth month, ViewFormat format) {
        return format.text("monthclose.position") + " " + month.position();
    }

    private static String zone(ClosedMonth month, ViewFormat format) {
        return format.zone(month.store()).getId();
    }
}
