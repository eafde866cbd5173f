package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.Mentions;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A closed month as a form: each figure as closed, entered later, now; then the entries. */
@Component
record MonthCloseForm(Mentions mentions, FigureWords words) {

    /** The form; the customers of later entries as the reader may know them. */
    Form of(AsClosed closed, Actor reader, Say say) {
        ClosedMonth month = closed.month();
        String title = say.text("monthclose.title") + " " + say.store(month.store()) + " " + month.month();
        return new Form(
                title,
                title,
                List.of(
                        closedBy(month, say),
                        position(month, say),
                        say.text("monthclose.digest") + " " + month.digest()),
                List.of(
                        FormColumn.text(say.text("monthclose.figure"), 52),
                        FormColumn.number(say.text("monthclose.asClosed"), 12),
                        FormColumn.number(say.text("monthclose.later"), 12),
                        FormColumn.number(say.text("monthclose.now"), 12)),
                blocks(closed, mentions.of(closed.prospects(), reader), say),
                List.of(),
                List.of(),
                false);
    }

    private List<FormBlock> blocks(AsClosed closed, Map<String, Mention> mentioned, Say say) {
        List<FormBlock> blocks = new ArrayList<>();
        for (String report : closed.now().plus(closed.figures()).getReports()) {
            blocks.add(FormBlock.of(
                    words.report(report, say),
                    closed.names().stream()
                            .filter(name -> name.startsWith(report + "/"))
                            .sorted(FigureOrder.READ)
                            .map(name -> line(closed, name, say))
                            .toList(),
                    List.of()));
        }
        if (!closed.entries().isEmpty()) {
            String zone = zone(closed.month(), say);
            blocks.add(FormBlock.of(
                    say.text("monthclose.entries"),
                    closed.entries().stream()
                            .map(entry -> line(zone, entry, mentioned.get(entry.prospectId()), say))
                            .toList(),
                    List.of()));
        }
        return blocks;
    }

    private FormLine line(AsClosed closed, String name, Say say) {
        long later = closed.later().get(name);
        return FormLine.of(
                words.of(name, say), closed.closed(name), later == 0 ? null : later, closed.closed(name) + later);
    }

    private static FormLine line(String zone, LaterEntry entry, @Nullable Mention customer, Say say) {
        String what = String.join(
                " · ",
                say.of("event", entry.type()),
                say.text("monthclose.happened") + " " + say.moment(entry.occurredAt(), zone),
                say.text("monthclose.recorded") + " " + say.moment(entry.recordedAt(), zone),
                say.staff(Objects.requireNonNullElse(entry.actor(), "–")),
                Mention.text(customer, say));
        return FormLine.of(FormCell.of(what).over(4));
    }

    /** When a month was closed, and by whom. */
    static String closedBy(ClosedMonth month, Say say) {
        return say.text(
                "monthclose.closedBy",
                say.moment(month.closedAt(), zone(month, say)),
                say.staff(Objects.requireNonNullElse(month.closedBy(), "–")));
    }

    /** As of which position of the log. */
    static String position(ClosedMonth month, Say say) {
        return say.text("monthclose.position") + " " + month.position();
    }

    private static String zone(ClosedMonth month, Say say) {
        return say.zone(month.store()).getId();
    }
}
