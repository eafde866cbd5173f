package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.report.read.ReportView;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page model of the register: its lines, and the links to other days and to the lines behind its sums. */
final class RegisterView {

    /** The most lines of each table on the page; print and files have all. */
    private static final int MOST_LINES = 500;

    private RegisterView() {}

    /**
     * Returns the attributes of the page's model.
     *
     * @param whole the answer without the filters besides the consultant, for the sums
     * @param earliest the earliest day of a reader who may read only one day at a time; null for all others
     */
    static Map<String, @Nullable Object> of(
            RegisterQuestion question,
            RegisterAnswer answer,
            RegisterAnswer whole,
            @Nullable LocalDate earliest,
            ReportView view) {
        ViewFormat format = view.format();
        Actor actor = question.actor();
        LocalDate from = question.from();
        LocalDate to = question.to();
        String store = question.store();
        LocalDate today = format.today(store);
        boolean isToday = question.oneDay() && from.equals(today);
        boolean present = isToday && question.asKnownAt() == null;
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        List<RegisteredVisit> came =
                answer.rows().stream().filter(RegisteredVisit::inPerson).toList();
        List<RegisteredVisit> called =
                answer.rows().stream().filter(visit -> !visit.inPerson()).toList();
        VisitRegister.audit(shown(came));
        VisitRegister.audit(shown(called));
        Map<String, @Nullable Object> shown = new HashMap<>();
        shown.put("day", from);
        shown.put("lastDay", to);
        shown.put("oneDay", question.oneDay());
        shown.put("days", days(from, to));
        shown.put("spans", earliest == null);
        shown.put("earliest", earliest);
        shown.put("further", earliest == null || from.isAfter(earliest));
        shown.put("before", days(from.minusDays(length), to.minusDays(length)));
        shown.put("after", days(from.plusDays(length), to.plusDays(length)));
        shown.put("monthSoFar", days(today.withDayOfMonth(1), today));
        shown.put("most", MOST_LINES);
        shown.put("today", isToday);
        shown.put("over", !to.isBefore(today));
        shown.put("present", present);
        shown.put("store", store);
        shown.put("where", view.with("store", "consultant", "only", "grade", "model", "source", "asKnownAt"));
        shown.put("whose", view.with("store", "consultant", "asKnownAt"));
        shown.put("filter", question.filter());
        shown.put("narrowed", narrowed(question.filter(), format));
        shown.put("visits", answer.rows());
        shown.put("totals", whole.totals());
        shown.put("came", came);
        shown.put("called", called);
        shown.put("summary", whole.summary());
        shown.put("compares", actor.hasAny(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR));
        shown.put(
                "registers",
                present && actor.store() != null && actor.hasAny(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER));
        boolean ownOnly = actor.hasAny(Role.CONSULTANT) && !actor.hasAny(Role.MANAGER);
        shown.put("chosenConsultant", ownOnly ? actor.user() : null);
        return shown;
    }

    /** Returns the days as query parameters. */
    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? "day=" + from : "from=" + from + "&to=" + to;
    }

    private static String narrowed(RegisterFilter filter, ViewFormat format) {
        return filter.narrowing().entrySet().stream()
                .map(one -> RegisterForm.narrowed(one.getKey(), one.getValue(), format))
                .collect(Collectors.joining(" · "));
    }

    private static List<RegisteredVisit> shown(List<RegisteredVisit> table) {
        return table.stream().limit(MOST_LINES).toList();
    }
}
