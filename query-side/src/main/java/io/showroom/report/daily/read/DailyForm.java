package io.showroom.report.daily.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.daily.read.DailyAnswer.Part;
import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays the daily sales report out as the paper form: a block for each consultant, with tomorrow's plan and the counts
 * below.
 */
final class DailyForm {

    private static final int COLUMNS = 15;

    private DailyForm() {}

    static Form of(DailyAnswer report, DailyQuestion question, ViewFormat format) {
        String title = format.text("reports.daily");
        return new Form(
                title + " " + report.day(),
                title,
                new ReportTexts(format).under(question.scope(), report.day(), report.day(), null),
                columns(format),
                report.consultants().stream()
                        .map(part -> block(part, report, format).onItsOwnSheet())
                        .toList(),
                report.checks().stream()
                        .map(check -> across(DailyWords.check(check, format)))
                        .toList(),
                List.of(format.text("daily.consultant"), format.text("daily.manager")),
                true);
    }

    private static List<FormColumn> columns(ViewFormat format) {
        return List.of(
                FormColumn.number(format.text("column.number"), 4),
                FormColumn.mark(format.text("daily.at"), 8),
                FormColumn.text(format.text("column.customer"), 10),
                FormColumn.text(format.text("column.model"), 11),
                FormColumn.text(format.text("column.phone"), 17),
                FormColumn.text(format.text("field.area"), 8),
                FormColumn.mark(format.text("daily.planned"), 5),
                FormColumn.text(format.text("column.source"), 10),
                FormColumn.text(format.text("column.purpose"), 8),
                FormColumn.mark(format.text("daily.before"), 5).under(format.text("column.grade")),
                FormColumn.mark(format.text("daily.after"), 5).under(format.text("column.grade")),
                FormColumn.text(format.text("daily.kind"), 11),
                FormColumn.text(format.text("column.via"), 9),
                FormColumn.text(format.text("daily.account"), 32),
                FormColumn.text(format.text("daily.comment"), 18));
    }

    private static FormBlock block(Part part, DailyAnswer report, ViewFormat format) {
        List<FormLine> lines = new ArrayList<>();
        int number = 0;
        for (DailyContact row : part.rows()) {
            lines.add(line(++number, row, format));
        }
        return FormBlock.of(name(part.consultant(), format), lines, foot(part, report, format));
    }

    private static FormLine line(int number, DailyContact row, ViewFormat format) {
        return FormLine.of(
                number,
                format.time(row.at(), row.zone()),
                row.who().called(format),
                format.code("MODEL", row.interest().model()),
                format.phone(row.personal().phone()),
                row.personal().area(),
                row.contact().planned() ? "✓" : null,
                format.code("SOURCE", row.interest().source()),
                format.code("CONTACT_PURPOSE", row.contact().purpose()),
                DailyWords.before(row, format),
                row.moved()
                        ? FormCell.of(DailyWords.after(row, format)).as(FormCell.Tone.STRONG)
                        : FormCell.of(DailyWords.after(row, format)),
                format.of("daily.kind", row.outcome().kind()),
                DailyWords.via(row, format),
                DailyWords.account(row, format),
                row.personal().comment());
    }

    private static List<FormLine> foot(Part part, DailyAnswer report, ViewFormat format) {
        List<FormLine> foot = new ArrayList<>();
        if (!part.tomorrow().isEmpty()) {
            foot.add(across(format.punctuation()
                    .labelled(
                            format.text("daily.tomorrow", format.day(report.nextDay())),
                            plan(part.tomorrow(), format))));
        }
        DailyAnswer.Foot counts = part.foot();
        foot.add(across(format.text(
                "daily.counts",
                grades(part.store(), counts.openByGrade(), format),
                counts.contactsToday(),
                counts.contactsThisMonth(),
                counts.newProspects(),
                counts.plannedDone(),
                counts.plannedOpen(),
                counts.ownersByKind().ownSold(),
                counts.orderedByGrade().isEmpty() ? "–" : ordered(part.store(), counts.orderedByGrade(), format),
                counts.ownersByKind().otherSold(),
                counts.ownersByKind().otherBrand())));
        return foot;
    }

    private static FormLine across(String text) {
        return FormLine.of(FormCell.of(text).over(COLUMNS));
    }

    private static String plan(List<PlannedAct> plans, ViewFormat format) {
        return DailyAnswer.byPurpose(plans).entrySet().stream()
                .map(purpose -> format.code("CONTACT_PURPOSE", purpose.getKey()) + " "
                        + format.text(
                                "daily.planOf",
                                format.number(purpose.getValue().size()),
                                purpose.getValue().stream()
                                        .map(plan -> whom(plan, format))
                                        .collect(format.punctuation().listed())))
                .collect(format.punctuation().stated());
    }

    /** Returns the customer's name, with the time of the appointment if there is one. */
    private static String whom(PlannedAct plan, ViewFormat format) {
        String name = plan.who().handedOver()
                ? format.text("form.handedOver")
                : format.called(plan.who().name());
        return plan.appointmentAt() == null
                ? name
                : name + " "
                        + format.moment(
                                plan.appointmentAt(), format.zone(plan.store()).getId());
    }

    static String grades(@Nullable String store, Map<String, Long> byGrade, ViewFormat format) {
        return byGrade(store, byGrade, "none", format);
    }

    /** Returns the orders not yet delivered by grade; those without an order grade under the name of the status. */
    private static String ordered(@Nullable String store, Map<String, Long> byGrade, ViewFormat format) {
        return byGrade(store, byGrade, "status.ORDERED", format);
    }

    private static String byGrade(
            @Nullable String store, Map<String, Long> byGrade, String ungraded, ViewFormat format) {
        return format.hottestFirst(store, byGrade).entrySet().stream()
                .map(grade -> (grade.getKey().equals("none") ? format.text(ungraded) : grade.getKey()) + " "
                        + format.number(grade.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static String name(String consultant, ViewFormat format) {
        return consultant.equals("none") ? format.text("daily.nobody") : format.staff(consultant);
    }
}
