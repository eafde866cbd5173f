package io.showroom.report.register.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Visit;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register as on paper: who came, who rang or wrote, the sums of the day (docs/domain.md, section 5.1). */
final class RegisterForm {

    private static final int COLUMNS = 23;
    private static final int DAY = 1;

    /** Departure, stay, persons and test drive: nobody came. */
    private static final Set<Integer> ONLY_OF_VISITS = Set.of(3, 4, 5, 14);

    /** Channel, invited, appointment, came: they were there. */
    private static final Set<Integer> ONLY_OF_CALLS = Set.of(17, 18, 19, 20);

    private RegisterForm() {}

    static Form of(RegisterAnswer answer, RegisterQuestion question, Say say) {
        List<Visit> visits = answer.rows();
        String title = say.text("visits.title");
        String days = question.oneDay() ? question.from().toString() : question.from() + " – " + question.to();
        return new Form(
                title + " " + days,
                title,
                under(visits, days, question, say),
                columns(say),
                List.of(
                        block(say.text("visits.form.visits"), visits, true, say)
                                .without(without(ONLY_OF_CALLS, question)),
                        block(say.text("visits.form.calls"), visits, false, say)
                                .without(without(ONLY_OF_VISITS, question))),
                RegisterFoot.lines(answer.totals(), answer.summary(), say).stream()
                        .map(text -> FormLine.of(FormCell.of(text).over(COLUMNS)))
                        .toList(),
                List.of(say.text("visits.form.reception"), say.text("daily.manager")),
                true);
    }

    /** The day of a register of one day stands above it. */
    private static Set<Integer> without(Set<Integer> columns, RegisterQuestion question) {
        Set<Integer> without = new HashSet<>(columns);
        if (question.oneDay()) {
            without.add(DAY);
        }
        return without;
    }

    private static List<String> under(List<Visit> visits, String days, RegisterQuestion question, Say say) {
        List<String> stores = stores(visits, question);
        List<String> under = new ArrayList<>();
        String colon = say.punctuation().colon();
        if (!stores.isEmpty()) {
            under.add(stores.stream().map(say::store).collect(say.punctuation().listed()));
        }
        under.add(days);
        RegisterFilter filter = question.filter();
        if (filter.consultant() != null) {
            under.add(say.text("column.consultant")
                    + colon
                    + (filter.consultant().equals("none")
                            ? say.text("visits.nobody")
                            : say.staff(filter.consultant())));
        }
        filter.narrowing().forEach((name, value) -> under.add(narrowed(name, value, say)));
        if (question.asKnownAt() != null) {
            String zone = stores.isEmpty() ? "UTC" : say.zone(stores.getFirst()).getId();
            under.add(say.text("form.asKnownAt") + colon + say.exactly(question.asKnownAt(), zone));
        }
        return under;
    }

    /** Of a day without anybody, the stores asked about. */
    private static List<String> stores(List<Visit> visits, RegisterQuestion question) {
        return visits.isEmpty()
                ? question.stores()
                : visits.stream().map(Visit::store).distinct().toList();
    }

    /** What narrows the lines, in words. */
    static String narrowed(String name, String value, Say say) {
        return switch (name) {
            case "grade" -> narrowed("column.grade", value, value, say);
            case "model" -> narrowed("column.model", value, say.code("MODEL", value), say);
            case "source" -> narrowed("column.source", value, say.code("SOURCE", value), say);
            default -> say.text("visits.only." + value);
        };
    }

    private static String narrowed(String column, String value, String called, Say say) {
        return say.text(column) + say.punctuation().colon() + (value.equals("none") ? say.text("none") : called);
    }

    private static List<FormColumn> columns(Say say) {
        return List.of(
                FormColumn.number(say.text("column.number"), 4),
                FormColumn.text(say.text("column.day"), 13),
                FormColumn.mark(say.text("column.arrival"), 9),
                FormColumn.mark(say.text("column.departure"), 9),
                FormColumn.number(say.text("column.minutes"), 7),
                FormColumn.number(say.text("column.partySize"), 5),
                FormColumn.text(say.text("column.consultant"), 10),
                FormColumn.text(say.text("column.customer"), 10),
                FormColumn.text(say.text("column.phone"), 16),
                FormColumn.mark(say.text("column.visitKind"), 6),
                FormColumn.text(say.text("column.purpose"), 9),
                FormColumn.text(say.text("column.source"), 11),
                FormColumn.text(say.text("column.model"), 12),
                FormColumn.text(say.text("column.competitorModel"), 12),
                FormColumn.mark(say.text("column.testDrive"), 7),
                FormColumn.mark(say.text("column.grade"), 6),
                FormColumn.mark(say.text("column.captured"), 7),
                FormColumn.text(say.text("column.channel"), 8),
                FormColumn.mark(say.text("visits.invited"), 6),
                FormColumn.text(say.text("visits.appointment"), 12),
                FormColumn.mark(say.text("visits.came"), 6),
                FormColumn.text(say.text("column.result"), 10),
                FormColumn.text(say.text("column.remark"), 22));
    }

    private static FormBlock block(String title, List<Visit> visits, boolean inPerson, Say say) {
        List<FormLine> lines = new ArrayList<>();
        for (Visit visit : visits) {
            if (visit.touch().channel().equals("WALK_IN") == inPerson) {
                lines.add(line(lines.size() + 1, visit, say));
            }
        }
        return FormBlock.of(title, lines, List.of());
    }

    private static FormLine line(int number, Visit visit, Say say) {
        return FormLine.of(
                number,
                visit.day(),
                say.time(visit.stay().arrivedAt(), visit.zone()),
                say.time(visit.stay().leftAt(), visit.zone()),
                visit.minutes(),
                visit.stay().partySize(),
                say.staff(visit.consultant()),
                visit.who().called(say),
                say.phone(visit.told().phone()),
                visit.touch().first() ? "F" : "S",
                say.code("VISIT_PURPOSE", visit.interest().purpose()),
                say.code("SOURCE", visit.touch().source()),
                say.code("MODEL", visit.interest().model()),
                say.code("COMPETITOR_MODEL", visit.interest().competitorModel()),
                visit.outcome().testDrive() ? "Y" : "N",
                visit.outcome().grade(),
                visit.outcome().captured() ? "Y" : "N",
                say.of("channel", visit.touch().channel()),
                yes(visit, visit.invitation().invited()),
                visit.invitation().appointmentAt() == null
                        ? null
                        : say.moment(visit.invitation().appointmentAt(), visit.zone()),
                yes(visit, visit.invitation().came()),
                say.of("result", visit.outcome().result()),
                visit.told().remark());
    }

    private static @Nullable String yes(Visit visit, boolean what) {
        return visit.inPerson() ? null : what ? "Y" : "N";
    }
}
