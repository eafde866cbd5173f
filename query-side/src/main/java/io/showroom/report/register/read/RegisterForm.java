package io.showroom.report.register.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the register out as the paper form: visits, then calls and leads, then the sums (docs/domain.md, section 5.1).
 */
final class RegisterForm {

    private static final int COLUMNS = 23;
    private static final int DAY = 1;

    /** Columns of visits only: departure, minutes, party size, test drive. */
    private static final Set<Integer> ONLY_OF_VISITS = Set.of(3, 4, 5, 14);

    /** Columns of calls and leads only: channel, invited, appointment, came. */
    private static final Set<Integer> ONLY_OF_CALLS = Set.of(17, 18, 19, 20);

    private RegisterForm() {}

    static Form of(RegisterAnswer answer, RegisterQuestion question, ViewFormat format) {
        List<RegisteredVisit> visits = answer.rows();
        String title = format.text("visits.title");
        String days = question.oneDay() ? question.from().toString() : question.from() + " – " + question.to();
        return new Form(
                title + " " + days,
                title,
                under(visits, days, question, format),
                columns(format),
                List.of(
                        block(format.text("visits.form.visits"), visits, true, format)
                                .without(without(ONLY_OF_CALLS, question)),
                        block(format.text("visits.form.calls"), visits, false, format)
                                .without(without(ONLY_OF_VISITS, question))),
                RegisterFoot.lines(answer.totals(), answer.summary(), format).stream()
                        .map(text -> FormLine.of(FormCell.of(text).over(COLUMNS)))
                        .toList(),
                List.of(format.text("visits.form.reception"), format.text("daily.manager")),
                true);
    }

    /** Returns the columns to leave out; those of one day leave out the day, which is in the heading. */
    private static Set<Integer> without(Set<Integer> columns, RegisterQuestion question) {
        Set<Integer> without = new HashSet<>(columns);
        if (question.oneDay()) {
            without.add(DAY);
        }
        return without;
    }

    private static List<String> under(
            List<RegisteredVisit> visits, String days, RegisterQuestion question, ViewFormat format) {
        List<String> stores = stores(visits, question);
        List<String> under = new ArrayList<>();
        String colon = format.punctuation().colon();
        if (!stores.isEmpty()) {
            under.add(stores.stream()
                    .map(format::store)
                    .collect(format.punctuation().listed()));
        }
        under.add(days);
        RegisterFilter filter = question.filter();
        if (filter.consultant() != null) {
            under.add(format.text("column.consultant")
                    + colon
                    + (filter.consultant().equals("none")
                            ? format.text("visits.nobody")
                            : format.staff(filter.consultant())));
        }
        filter.narrowing().forEach((name, value) -> under.add(narrowed(name, value, format)));
        if (question.asKnownAt() != null) {
            String zone =
                    stores.isEmpty() ? "UTC" : format.zone(stores.getFirst()).getId();
            under.add(format.text("form.asKnownAt") + colon + format.exactly(question.asKnownAt(), zone));
        }
        return under;
    }

    /** Returns the stores of the lines; without lines, the requested ones. */
    private static List<String> stores(List<RegisteredVisit> visits, RegisterQuestion question) {
        return visits.isEmpty()
                ? question.stores()
                : visits.stream().map(RegisteredVisit::store).distinct().toList();
    }

    /** Returns a filter as text. */
    static String narrowed(String name, String value, ViewFormat format) {
        return switch (name) {
            case "grade" -> narrowed("column.grade", value, value, format);
            case "model" -> narrowed("column.model", value, format.code("MODEL", value), format);
            case "source" -> narrowed("column.source", value, format.code("SOURCE", value), format);
            default -> format.text("visits.only." + value);
        };
    }

    private static String narrowed(String column, String value, String called, ViewFormat format) {
        return format.text(column)
                + format.punctuation().colon()
                + (value.equals("none") ? format.text("none") : called);
    }

    private static List<FormColumn> columns(ViewFormat format) {
        return List.of(
                FormColumn.number(format.text("column.number"), 4),
                FormColumn.text(format.text("column.day"), 13),
                FormColumn.mark(format.text("column.arrival"), 9),
                FormColumn.mark(format.text("column.departure"), 9),
                FormColumn.number(format.text("column.minutes"), 7),
                FormColumn.number(format.text("column.partySize"), 5),
                FormColumn.text(format.text("column.consultant"), 10),
                FormColumn.text(format.text("column.customer"), 10),
                FormColumn.text(format.text("column.phone"), 16),
                FormColumn.mark(format.text("column.visitKind"), 6),
                FormColumn.text(format.text("column.purpose"), 9),
                FormColumn.text(format.text("column.source"), 11),
                FormColumn.text(format.text("column.model"), 12),
                FormColumn.text(format.text("column.competitorModel"), 12),
                FormColumn.mark(format.text("column.testDrive"), 7),
                FormColumn.mark(format.text("column.grade"), 6),
                FormColumn.mark(format.text("column.captured"), 7),
                FormColumn.text(format.text("column.channel"), 8),
                FormColumn.mark(format.text("visits.invited"), 6),
                FormColumn.text(format.text("visits.appointment"), 12),
                FormColumn.mark(format.text("visits.came"), 6),
                FormColumn.text(format.text("column.result"), 10),
                FormColumn.text(format.text("column.remark"), 22));
    }

    private static FormBlock block(String title, List<RegisteredVisit> visits, boolean inPerson, ViewFormat format) {
        List<FormLine> lines = new ArrayList<>();
        for (RegisteredVisit visit : visits) {
            if (visit.touch().channel().equals("WALK_IN") == inPerson) {
                lines.add(line(lines.size() + 1, visit, format));
            }
        }
        return FormBlock.of(title, lines, List.of());
    }

    private static FormLine line(int number, RegisteredVisit visit, ViewFormat format) {
        return FormLine.of(
                number,
                visit.day(),
                format.time(visit.stay().arrivedAt(), visit.zone()),
                format.time(visit.stay().leftAt(), visit.zone()),
                visit.minutes(),
                visit.stay().partySize(),
                format.staff(visit.consultant()),
                visit.who().called(format),
                format.phone(visit.personal().phone()),
                visit.touch().first() ? "F" : "S",
                format.code("VISIT_PURPOSE", visit.interest().purpose()),
                format.code("SOURCE", visit.touch().source()),
                format.code("MODEL", visit.interest().model()),
                format.code("COMPETITOR_MODEL", visit.interest().competitorModel()),
                visit.outcome().testDrive() ? "Y" : "N",
                visit.outcome().grade(),
                visit.outcome().captured() ? "Y" : "N",
                format.of("channel", visit.touch().channel()),
                yes(visit, visit.invitation().invited()),
                visit.invitation().appointmentAt() == null
                        ? null
                        : format.moment(visit.invitation().appointmentAt(), visit.zone()),
                yes(visit, visit.invitation().came()),
                format.of("result", visit.outcome().result()),
                visit.personal().remark());
    }

    private static @Nullable String yes(RegisteredVisit visit, boolean what) {
        return visit.inPerson() ? null : what ? "Y" : "N";
    }
}
