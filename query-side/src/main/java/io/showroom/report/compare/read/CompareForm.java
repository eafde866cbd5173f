package io.showroom.report.compare.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Mention;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A comparison as a form: the cells that differ, then the events in between. */
final class CompareForm {

    private CompareForm() {}

    static Form of(Compared compared, String zone, Map<String, Mention> mentions, Say say) {
        String title = say.text("compare.title") + " " + compared.title();
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(FormBlock.of(
                say.text("compare.differences"),
                compared.differences().stream()
                        .map(one -> FormLine.of(
                                one.block(), one.line(), one.column(), one.from(), one.to(), one.difference()))
                        .toList(),
                List.of()));
        blocks.add(FormBlock.of(
                say.text("compare.events"),
                compared.events().stream()
                        .map(event -> FormLine.of(
                                FormCell.of(said(event, zone, mentions, say)).over(6)))
                        .toList(),
                List.of()));
        return new Form(
                title,
                title,
                List.of(say.text(
                        "compare.between",
                        say.moment(compared.fromKnown(), zone),
                        compared.toKnown() == null ? say.text("compare.now") : say.moment(compared.toKnown(), zone))),
                List.of(
                        FormColumn.text(say.text("compare.block"), 18),
                        FormColumn.text(say.text("compare.line"), 30),
                        FormColumn.text(say.text("compare.column"), 22),
                        FormColumn.number(say.text("compare.before"), 16),
                        FormColumn.number(say.text("compare.after"), 16),
                        FormColumn.number(say.text("compare.difference"), 10)),
                blocks,
                List.of(),
                List.of(),
                true);
    }

    private static String said(RecordedBetween event, String zone, Map<String, Mention> mentions, Say say) {
        return String.join(
                " · ",
                say.of("event", event.type()),
                say.text("compare.happened") + " " + say.moment(event.occurredAt(), zone),
                say.text("compare.recorded") + " " + say.moment(event.recordedAt(), zone),
                staff(event.actor(), say),
                Mention.text(mentions.get(event.prospectId()), say));
    }

    private static String staff(@Nullable String actor, Say say) {
        return actor == null ? "–" : say.staff(actor);
    }
}
