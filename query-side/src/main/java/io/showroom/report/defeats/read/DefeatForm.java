package io.showroom.report.defeats.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.defeats.read.DefeatAnswer.Group;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the defeat analysis out as the paper form: a line for each declaration, the sums by reason and grade at the
 * foot.
 */
final class DefeatForm {

    private DefeatForm() {}

    static Form of(DefeatAnswer report, DefeatQuestion question, ViewFormat format) {
        String title = format.text("reports.defeats");
        List<String> under = new ReportTexts(format).under(question.scope(), question.from(), question.to(), null);
        return new Form(
                title + " " + question.from() + " " + question.to(),
                title,
                under,
                columns(format),
                List.of(FormBlock.of(
                        report.rows().stream().map(line -> line(line, format)).toList())),
                foot(report, format),
                List.of(format.text("defeats.signature")),
                true);
    }

    private static List<FormColumn> columns(ViewFormat format) {
        return List.of(
                FormColumn.text(format.text("column.day"), 11),
                FormColumn.text(format.text("column.customer"), 10),
                FormColumn.text(format.text("column.consultant"), 10),
                FormColumn.text(format.text("column.model"), 10),
                FormColumn.mark(format.text("defeats.grade"), 7),
                FormColumn.number(format.text("defeats.days"), 7),
                FormColumn.number(format.text("defeats.contacts"), 7),
                FormColumn.text(format.text("defeats.kind"), 8),
                FormColumn.text(format.text("defeats.reason"), 13),
                FormColumn.text(format.text("defeats.competitor"), 14),
                FormColumn.text(format.text("defeats.rivalDealer"), 12),
                FormColumn.number(format.text("defeats.priceDifference"), 9),
                FormColumn.text(format.text("defeats.account"), 22),
                FormColumn.text(format.text("field.callBackPhone"), 14),
                FormColumn.text(format.text("field.counterMeasure"), 18),
                FormColumn.text(format.text("defeats.state"), 8),
                FormColumn.text(format.text("defeats.comment"), 16));
    }

    private static FormLine line(DefeatAnswer.Line line, ViewFormat format) {
        DefeatDeclaration defeat = line.defeat();
        return FormLine.of(
                defeat.day(),
                defeat.who().called(format),
                format.staff(defeat.consultant()),
                format.code("MODEL", defeat.then().model()),
                line.highGrade()
                        ? FormCell.of(defeat.then().grade() + " " + format.text("defeats.high"))
                                .as(FormCell.Tone.WARNING)
                        : FormCell.of(defeat.then().grade()),
                defeat.then().daysSinceFirst(),
                defeat.then().contacts(),
                format.of("kind", defeat.kind()),
                format.code("DEFEAT_REASON", defeat.reason()),
                competitor(defeat, format),
                defeat.rival().rivalDealer(),
                defeat.rival().priceDifference(),
                defeat.personal().account(),
                format.phone(defeat.personal().callBackPhone()),
                defeat.personal().counterMeasure(),
                format.of("defeats.state", defeat.decision().state()),
                defeat.personal().comment());
    }

    /** Returns the model bought instead, or its brand where no model was named. */
    private static String competitor(DefeatDeclaration defeat, ViewFormat format) {
        return format.code(
                "COMPETITOR_MODEL",
                defeat.rival().competitorModel() == null
                        ? defeat.rival().competitorBrand()
                        : defeat.rival().competitorModel());
    }

    private static List<FormLine> foot(DefeatAnswer report, ViewFormat format) {
        List<FormLine> foot = new ArrayList<>();
        foot.add(FormLine.of(
                FormCell.EMPTY.over(4),
                format.text("defeats.defeats"),
                FormCell.of(format.text("defeats.share")).over(2),
                FormCell.of(format.text("defeats.kind")).over(10)));
        foot.add(sum(format.text("defeats.counted"), report.total(), format));
        report.byReason().forEach(group -> foot.add(sum(reason(group.key(), format), group, format)));
        report.byGrade()
                .forEach(group ->
                        foot.add(sum(format.text("defeats.grade") + " " + orNone(group.key(), format), group, format)));
        return foot;
    }

    private static String reason(String key, ViewFormat format) {
        return format.text("defeats.reason") + " " + format.code("DEFEAT_REASON", key);
    }

    private static String orNone(String key, ViewFormat format) {
        return key.equals("none") ? format.text("none") : key;
    }

    private static FormLine sum(String name, Group group, ViewFormat format) {
        return FormLine.of(
                FormCell.of(name).over(4),
                group.defeats(),
                FormCell.share(group.share()).over(2),
                FormCell.of(format.defeats(group.kinds())).over(10));
    }
}
