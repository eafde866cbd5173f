package io.showroom.report.defeats.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.defeats.read.DefeatAnswer.Group;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;

/** The defeat analysis as the form: a line for each declaration, the summary by reason and grade at the foot. */
final class DefeatForm {

    private DefeatForm() {}

    static Form of(DefeatAnswer report, DefeatQuestion question, Say say) {
        String title = say.text("reports.defeats");
        List<String> under = new ReportTexts(say).under(question.asked(), question.from(), question.to(), null);
        return new Form(
                title + " " + question.from() + " " + question.to(),
                title,
                under,
                columns(say),
                List.of(FormBlock.of(
                        report.rows().stream().map(line -> line(line, say)).toList())),
                foot(report, say),
                List.of(say.text("defeats.signature")),
                true);
    }

    private static List<FormColumn> columns(Say say) {
        return List.of(
                FormColumn.text(say.text("column.day"), 11),
                FormColumn.text(say.text("column.customer"), 10),
                FormColumn.text(say.text("column.consultant"), 10),
                FormColumn.text(say.text("column.model"), 10),
                FormColumn.mark(say.text("defeats.grade"), 7),
                FormColumn.number(say.text("defeats.days"), 7),
                FormColumn.number(say.text("defeats.contacts"), 7),
                FormColumn.text(say.text("defeats.kind"), 8),
                FormColumn.text(say.text("defeats.reason"), 13),
                FormColumn.text(say.text("defeats.competitor"), 14),
                FormColumn.text(say.text("defeats.rivalDealer"), 12),
                FormColumn.number(say.text("defeats.priceDifference"), 9),
                FormColumn.text(say.text("defeats.account"), 22),
                FormColumn.text(say.text("field.callBackPhone"), 14),
                FormColumn.text(say.text("field.counterMeasure"), 18),
                FormColumn.text(say.text("defeats.state"), 8),
                FormColumn.text(say.text("defeats.comment"), 16));
    }

    private static FormLine line(DefeatAnswer.Line line, Say say) {
        Defeat defeat = line.defeat();
        return FormLine.of(
                defeat.day(),
                defeat.who().called(say),
                say.staff(defeat.consultant()),
                say.code("MODEL", defeat.then().model()),
                line.highGrade()
                        ? FormCell.of(defeat.then().grade() + " " + say.text("defeats.high"))
                                .as(FormCell.Tone.WARNING)
                        : FormCell.of(defeat.then().grade()),
                defeat.then().daysSinceFirst(),
                defeat.then().contacts(),
                say.of("kind", defeat.kind()),
                say.code("DEFEAT_REASON", defeat.reason()),
                competitor(defeat, say),
                defeat.rival().rivalDealer(),
                defeat.rival().priceDifference(),
                defeat.told().account(),
                say.phone(defeat.told().callBackPhone()),
                defeat.told().counterMeasure(),
                say.of("defeats.state", defeat.decision().state()),
                defeat.told().comment());
    }

    /** The model bought instead, or its brand where no model was named. */
    private static String competitor(Defeat defeat, Say say) {
        return say.code(
                "COMPETITOR_MODEL",
                defeat.rival().competitorModel() == null
                        ? defeat.rival().competitorBrand()
                        : defeat.rival().competitorModel());
    }

    private static List<FormLine> foot(DefeatAnswer report, Say say) {
        List<FormLine> foot = new ArrayList<>();
        foot.add(FormLine.of(
                FormCell.EMPTY.over(4),
                say.text("defeats.defeats"),
                FormCell.of(say.text("defeats.share")).over(2),
                FormCell.of(say.text("defeats.kind")).over(10)));
        foot.add(sum(say.text("defeats.counted"), report.total(), say));
        report.byReason().forEach(group -> foot.add(sum(reason(group.key(), say), group, say)));
        report.byGrade()
                .forEach(
                        group -> foot.add(sum(say.text("defeats.grade") + " " + orNone(group.key(), say), group, say)));
        return foot;
    }

    private static String reason(String key, Say say) {
        return say.text("defeats.reason") + " " + say.code("DEFEAT_REASON", key);
    }

    private static String orNone(String key, Say say) {
        return key.equals("none") ? say.text("none") : key;
    }

    private static FormLine sum(String name, Group group, Say say) {
        return FormLine.of(
                FormCell.of(name).over(4),
                group.defeats(),
                FormCell.share(group.share()).over(2),
                FormCell.of(say.defeats(group.kinds())).over(10));
    }
}
