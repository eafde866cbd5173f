package io.showroom.report.owners.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.owners.read.OwnersReport.Line;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.List;

/** The owner base on paper, filed by delivery. */
final class OwnersForm {

    private OwnersForm() {}

    static Form of(OwnersReport report, OwnersQuestion question, ReportTexts texts, Say say) {
        String title = say.text("reports.owners");
        List<FormColumn> columns = columns(say);
        return new Form(
                title + " " + report.month(),
                title,
                texts.under(say.locale(), question.asked(), report.month(), report.month(), null),
                columns,
                List.of(FormBlock.of(
                        report.rows().stream().map(line -> line(line, say)).toList())),
                List.of(FormLine.of(FormCell.of(say.text(
                                "owners.sums",
                                report.held(),
                                report.delivered(),
                                report.replacements(),
                                report.additionals(),
                                report.referrals(),
                                report.referralsClosed()))
                        .over(columns.size()))),
                List.of(),
                true);
    }

    private static List<FormColumn> columns(Say say) {
        return List.of(
                FormColumn.text(say.text("owners.kind"), 11),
                FormColumn.text(say.text("owners.since"), 13),
                FormColumn.text(say.text("column.customer"), 11),
                FormColumn.text(say.text("column.phone"), 16),
                FormColumn.text(say.text("column.model"), 14),
                FormColumn.text(say.text("field.vin"), 19),
                FormColumn.text(say.text("field.plate"), 11),
                FormColumn.text(say.text("column.consultant"), 11),
                FormColumn.text(say.text("field.purchaseKind"), 10),
                FormColumn.text(say.text("field.insuranceEndsOn"), 13),
                FormColumn.number(say.text("owners.contacts"), 8),
                FormColumn.text(say.text("column.lastContact"), 13),
                FormColumn.text(say.text("column.due"), 13),
                FormColumn.number(say.text("owners.referrals"), 8),
                FormColumn.number(say.text("owners.referralsClosed"), 8));
    }

    private static FormLine line(Line line, Say say) {
        Owner owner = line.owner();
        return FormLine.of(
                say.of("owners.kind", line.kind()),
                owner.heldOn(),
                owner.handedOver() ? say.text("form.handedOver") : owner.name(),
                say.phone(owner.phone()),
                owner.currentCar() == null ? say.code("MODEL", owner.model()) : owner.currentCar(),
                owner.vin(),
                owner.plate(),
                say.staff(owner.consultant()),
                say.of("purchaseKind", owner.purchaseKind()),
                owner.insuranceEndsOn(),
                owner.contacts(),
                owner.lastContactOn(),
                owner.dueOn(),
                line.referrals(),
                line.referralsClosed());
    }
}
