package io.showroom.report.daily.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.daily.read.DailyAnswer.Part;
import io.showroom.report.daily.read.DailyAnswer.Plan;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The daily sales report on paper: a block for each consultant, tomorrow's plan and the counts below it. */
final class DailyForm {

    private static final int COLUMNS = 15;

    private DailyForm() {}

    static Form of(DailyAnswer report, DailyQuestion question, Say say) {
        String title = say.text("reports.daily");
        return new Form(
                title + " " + report.day(),
                title,
                new ReportTexts(say).under(question.asked(), report.day(), report.day(), null),
                columns(say),
                report.consultants().stream()
                        .map(part -> block(part, report, say).onItsOwnSheet())
                        .toList(),
                report.checks().stream()
                        .map(check -> across(DailyWords.check(check, say)))
                        .toList(),
                List.of(say.text("daily.consultant"), say.text("daily.manager")),
                true);
    }

    private static List<FormColumn> columns(Say say) {
        return List.of(
                FormColumn.number(say.text("column.number"), 4),
                FormColumn.mark(say.text("daily.at"), 8),
                FormColumn.text(say.text("column.customer"), 10),
                FormColumn.text(say.text("column.model"), 11),
                FormColumn.text(say.text("column.phone"), 17),
                FormColumn.text(say.text("field.area"), 8),
                FormColumn.mark(say.text("daily.planned"), 5),
                FormColumn.text(say.text("column.source"), 10),
                FormColumn.text(say.text("column.purpose"), 8),
                FormColumn.mark(say.text("daily.before"), 5).under(say.text("column.grade")),
                FormColumn.mark(say.text("daily.after"), 5).under(say.text("column.grade")),
                FormColumn.text(say.text("daily.kind"), 11),
                FormColumn.text(say.text("column.via"), 9),
                FormColumn.text(say.text("daily.account"), 32),
                FormColumn.text(say.text("daily.comment"), 18));
    }

    private static FormBlock block(Part part, DailyAnswer report, Say say) {
        List<FormLine> lines = new ArrayList<>();
        int number = 0;
        for (DailyContact row : part.rows()) {
            lines.add(line(++number, row, say));
        }
        return FormBlock.of(name(part.consultant(), say), lines, foot(part, report, say));
    }

    private static FormLine line(int number, DailyContact row, Say say) {
        return FormLine.of(
                number,
                say.time(row.at(), row.zone()),
                row.who().called(say),
                say.code("MODEL", row.interest().model()),
                say.phone(row.told().phone()),
                row.told().area(),
                row.contact().planned() ? "✓" : null,
                say.code("SOURCE", row.interest().source()),
                say.code("CONTACT_PURPOSE", row.contact().purpose()),
                DailyWords.before(row, say),
                row.moved()
                        ? FormCell.of(DailyWords.after(row, say)).as(FormCell.Tone.STRONG)
                        : FormCell.of(DailyWords.after(row, say)),
                say.of("daily.kind", row.outcome().kind()),
                DailyWords.via(row, say),
                DailyWords.account(row, say),
                row.told().comment());
    }

    private static List<FormLine> foot(Part part, DailyAnswer report, Say say) {
        List<FormLine> foot = new ArrayList<>();
        if (!part.tomorrow().isEmpty()) {
            foot.add(across(say.punctuation()
                    .labelled(say.text("daily.tomorrow", say.day(report.nextDay())), plan(part.tomorrow(), say))));
        }
        DailyAnswer.Foot counts = part.foot();
        foot.add(across(say.text(
                "daily.counts",
                grades(part.store(), counts.openByGrade(), say),
                counts.contactsToday(),
                counts.contactsThisMonth(),
                counts.newProspects(),
                counts.plannedDone(),
                counts.plannedOpen(),
                counts.ownersByKind().ownSold(),
                counts.orderedByGrade().isEmpty() ? "–" : ordered(part.store(), counts.orderedByGrade(), say),
                counts.ownersByKind().otherSold(),
                counts.ownersByKind().otherBrand())));
        return foot;
    }

    private static FormLine across(String text) {
        return FormLine.of(FormCell.of(text).over(COLUMNS));
    }

    private static String plan(List<Plan> plans, Say say) {
        return DailyAnswer.byPurpose(plans).entrySet().stream()
                .map(purpose -> say.code("CONTACT_PURPOSE", purpose.getKey()) + " "
                        + say.text(
                                "daily.planOf",
                                say.number(purpose.getValue().size()),
                                purpose.getValue().stream()
                                        .map(plan -> whom(plan, say))
                                        .collect(say.punctuation().listed())))
                .collect(say.punctuation().stated());
    }

    /** Whom to meet, and for when they were invited. */
    private static String whom(Plan plan, Say say) {
        String name = plan.who().handedOver()
                ? say.text("form.handedOver")
                : say.called(plan.who().name());
        return plan.appointmentAt() == null
                ? name
                : name + " "
                        + say.moment(
                                plan.appointmentAt(), say.zone(plan.store()).getId());
    }

    static String grades(@Nullable String store, Map<String, Long> byGrade, Say say) {
        return byGrade(store, byGrade, "none", say);
    }

    /** Orders not yet delivered; of a scheme without an order grade they are told by what they are. */
    private static String ordered(@Nullable String store, Map<String, Long> byGrade, Say say) {
        return byGrade(store, byGrade, "status.ORDERED", say);
    }

    private static String byGrade(@Nullable String store, Map<String, Long> byGrade, String ungraded, Say say) {
        return say.hottestFirst(store, byGrade).entrySet().stream()
                .map(grade -> (grade.getKey().equals("none") ? say.text(ungraded) : grade.getKey()) + " "
                        + say.number(grade.getValue()))
                .collect(Collectors.joining(" · "));
    }

    static String name(String consultant, Say say) {
        return consultant.equals("none") ? say.text("daily.nobody") : say.staff(consultant);
    }
}
