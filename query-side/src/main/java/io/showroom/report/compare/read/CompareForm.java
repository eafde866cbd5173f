package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a comparison out as a form: the cells that differ, then the events recorded in between. */
final class CompareForm {

    private CompareForm() {}

    static Form of(ReportComparison compared, String zone, Map<String, CustomerReference> mentions, ViewFormat format) {
        String title = format.text("compare.title") + " " + compared.title();
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(FormBlock.of(
                format.text("compare.differences"),
                compared.differences().stream()
                        .map(one -> FormLine.of(
                                one.block(), one.line(), one.column(), one.from(), one.to(), one.difference()))
                        .toList(),
                List.of()));
        blocks.add(FormBlock.of(
                format.text("compare.events"),
                compared.events().stream()
                        .map(event -> FormLine.of(
                                FormCell.of(said(event, zone, mentions, format)).over(6)))
                        .toList(),
                List.of()));
        return new Form(
                title,
                title,
                List.of(format.text(
                        "compare.between",
                        format.moment(compared.fromKnown(), zone),
                        compared.toKnown() == null
                                ? format.text("compare.now")
                                : format.moment(compared.toKnown(), zone))),
                List.of(
                        FormColumn.text(format.text("compare.block"), 18),
                        FormColumn.text(format.text("compare.line"), 30),
                        FormColumn.text(format.text("compare.column"), 22),
                        FormColumn.number(format.text("compare.before"), 16),
                        FormColumn.number(format.text("compare.after"), 16),
                        FormColumn.number(format.text("compare.difference"), 10)),
                blocks,
                List.of(),
                List.of(),
                true);
    }

    private static String said(
            RecordedBetween event, String zone, Map<String, CustomerReference> mentions, ViewFormat format) {
        return String.join(
                " · ",
                format.of("event", event.type()),
                format.text("compare.happened") + " " + format.moment(event.occurredAt(), zone),
                format.text("compare.recorded") + " " + format.moment(event.recordedAt(), zone),
                staff(event.actor(), format),
                CustomerReference.text(mentions.get(event.prospectId()), format));
    }

    private static String staff(@Nullable String actor, ViewFormat format) {
        return actor == null ? "–" : format.staff(actor);
    }
}
