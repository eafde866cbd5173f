package io.showroom.report.daily.read;

import io.showroom.report.daily.read.DailyAnswer.Part;
import io.showroom.report.defeats.read.DefeatLists;
import io.showroom.report.defeats.read.ListedDefeat;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.retainednew.read.NetOrders;
import io.showroom.report.retainednew.read.RetainedNewAnswer;
import io.showroom.report.retainednew.read.RetainedNewQuestion;
import io.showroom.report.retainednew.read.RetainedNewReport;
import io.showroom.report.waiting.read.WaitingItems;
import io.showroom.screen.read.Preview;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.DeclaresParameters;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the evening meeting (夕会): first the store, then one consultant after another, large enough for a
 * projector.
 */
@Screen
@DeclaresParameters({"day", "with"})
record MeetingPage(
        DailyReport daily,
        StoreStages stages,
        DefeatLists defeats,
        WaitingItems waiting,
        RetainedNewReport retainedNew,
        Clock clock) {

    @GetMapping("/meeting")
    String meeting(@RequestParam MultiValueMap<String, String> address, ViewFormat format, Actor actor, Model model) {
        if (!actor.hasAny(Role.MANAGER, Role.ASSISTANT) || actor.store() == null) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
        String shown = address.getFirst("with");
        address.remove("consultant");
        address.set("store", actor.store());
        DailyQuestion question = daily.question(new ReportRequest(address, actor, format));
        DailyAnswer report = daily.answer(question);
        List<Part> parts = report.consultants();
        int at = at(parts, shown);
        model.addAttribute("day", question.day());
        model.addAttribute("present", question.day().equals(format.today(actor.store())));
        model.addAttribute("daily", report);
        model.addAttribute("parts", parts);
        model.addAttribute("at", at);
        model.addAttribute(
                "previous", at < 0 ? null : at == 0 ? "" : parts.get(at - 1).consultant());
        model.addAttribute("next", at + 1 < parts.size() ? parts.get(at + 1).consultant() : null);
        model.addAttribute("comments", actor.hasAny(Role.MANAGER));
        Part part = at < 0 ? null : parts.get(at);
        model.addAttribute("part", part);
        ReportScope whose = new ReportScope(List.of(actor.store()), part == null ? null : part.consultant(), null);
        if (part != null) {
            part.audit();
        }
        waiting(whose, question.day(), question.day().equals(format.today(actor.store())), model);
        RetainedNewAnswer month =
                retainedNew.answer(new RetainedNewQuestion(whose, YearMonth.from(question.day()), null));
        model.addAttribute("month", month);
        model.addAttribute("orders", NetOrders.Count.of(month.total()));
        if (part == null) {
            model.addAttribute("figures", stages.of(whose, question.day()));
        } else {
            model.addAttribute("moves", moves(part, format));
        }
        return "report/meeting";
    }

    /** Adds what waits now; for a past day, what waited at its end and what was decided that day. */
    private void waiting(ReportScope whose, LocalDate day, boolean present, Model model) {
        model.addAttribute(
                "waiting",
                Preview.of(present ? defeats.waiting(whose) : defeats.waitingAtEndOf(day, whose), ListedDefeat::audit));
        model.addAttribute("decided", Preview.of(defeats.highDecidedOn(day, whose), ListedDefeat::audit));
        model.addAttribute(
                "ungraded",
                Preview.of(
                        present ? waiting.ungraded(whose, clock.instant()) : waiting.ungradedAtEndOf(day, whose),
                        WaitingItems.Line::audit));
        model.addAttribute("overdue", present ? waiting.overdue(whose, day) : waiting.overdueAtEndOf(day, whose));
        model.addAttribute(
                "overdueLines",
                Preview.of(present ? List.of() : waiting.overdueLinesAtEndOf(day, whose), WaitingItems.Line::audit));
    }

    private static int at(List<Part> parts, @Nullable String consultant) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).consultant().equals(consultant)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns how many contacts of the day moved a prospect up, and how many down, by the grades of the store's scheme.
     */
    private static Map<String, Long> moves(Part part, ViewFormat format) {
        long up = part.rows().stream().filter(row -> direction(row, format) < 0).count();
        long down =
                part.rows().stream().filter(row -> direction(row, format) > 0).count();
        return Map.of("up", up, "down", down);
    }

    private static int direction(DailyContact row, ViewFormat format) {
        List<String> hottestFirst = format.grades(row.store(), false).stream()
                .map(grade -> grade.key())
                .toList();
        int before = hottestFirst.indexOf(row.outcome().gradeBefore());
        int after = hottestFirst.indexOf(row.outcome().gradeAfter());
        return before < 0 || after < 0 ? 0 : Integer.compare(after, before);
    }
}
