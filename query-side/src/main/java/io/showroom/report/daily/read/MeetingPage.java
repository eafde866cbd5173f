package io.showroom.report.daily.read;

import io.showroom.prospect.read.Disclosed;
import io.showroom.report.daily.read.DailyReport.Part;
import io.showroom.report.funnel.read.FunnelQuestion;
import io.showroom.report.funnel.read.FunnelReport;
import io.showroom.report.funnel.read.Reading;
import io.showroom.report.read.Asked;
import io.showroom.report.retainednew.read.RetainedNewQuestion;
import io.showroom.report.retainednew.read.RetainedNewReport;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Declined;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The evening meeting (夕会): first the store, then one consultant after another, large enough for a projector. */
@Screen
class MeetingPage {

    private static final Duration UNGRADED_TOO_LONG = Duration.ofHours(24);

    private final QueryGateway queries;
    private final DailyTables tables;
    private final Clock clock;

    MeetingPage(QueryGateway queries, DailyTables tables, Clock clock) {
        this.queries = queries;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/meeting")
    String meeting(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        if (!actor.hasAny(Role.MANAGER, Role.ASSISTANT) || actor.store() == null) {
            throw Declined.forbidden("reportsNotYours");
        }
        String shown = address.getFirst("with");
        address.remove("consultant");
        address.set("store", actor.store());
        DailyQuestion question = DailyAddress.question(address, say, actor);
        DailyReport report = queries.query(question, DailyReport.class).join();
        List<Part> parts = report.consultants();
        int at = at(parts, shown);
        model.addAttribute("day", question.day());
        model.addAttribute("present", question.day().equals(say.today(actor.store())));
        model.addAttribute("daily", report);
        model.addAttribute("parts", parts);
        model.addAttribute("at", at);
        model.addAttribute(
                "previous", at < 0 ? null : at == 0 ? "" : parts.get(at - 1).consultant());
        model.addAttribute("next", at + 1 < parts.size() ? parts.get(at + 1).consultant() : null);
        model.addAttribute("comments", actor.hasAny(Role.MANAGER));
        Part part = at < 0 ? null : parts.get(at);
        model.addAttribute("part", part);
        Asked whose = new Asked(List.of(actor.store()), part == null ? null : part.consultant(), null);
        List<DailyTables.Waiting> waiting = tables.waiting(whose);
        List<DailyTables.Ungraded> ungraded =
                tables.ungraded(whose, clock.instant().minus(UNGRADED_TOO_LONG));
        waiting.forEach(one -> Disclosed.person(one.prospectId(), one.name(), null));
        ungraded.forEach(one -> Disclosed.person(one.prospectId(), one.name(), null));
        if (part != null) {
            part.told();
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("ungraded", ungraded);
        model.addAttribute(
                "month",
                queries.query(
                                new RetainedNewQuestion(whose, YearMonth.from(question.day()), null),
                                RetainedNewReport.class)
                        .join());
        if (part == null) {
            model.addAttribute("figures", figures(whose, question.day()));
        } else {
            model.addAttribute("moves", moves(part, say));
        }
        return "report/meeting";
    }

    /** The same figures for the manager's day, without the meeting around them. */
    @GetMapping("/store")
    String store(@ModelAttribute("say") Say say, Actor actor, Model model) {
        meeting(new LinkedMultiValueMap<>(), say, actor, model);
        return "report/store";
    }

    private static int at(List<Part> parts, @Nullable String consultant) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).consultant().equals(consultant)) {
                return i;
            }
        }
        return -1;
    }

    /** How many contacts of the day moved a customer up, and how many down, by the grades of the store's scheme. */
    private static Map<String, Long> moves(Part part, Say say) {
        long up = part.rows().stream().filter(row -> direction(row, say) < 0).count();
        long down = part.rows().stream().filter(row -> direction(row, say) > 0).count();
        return Map.of("up", up, "down", down);
    }

    private static int direction(DailyContact row, Say say) {
        List<String> hottestFirst = say.grades(row.store(), false).stream()
                .map(grade -> grade.key())
                .toList();
        int before = hottestFirst.indexOf(row.gradeBefore());
        int after = hottestFirst.indexOf(row.gradeAfter());
        return before < 0 || after < 0 ? 0 : Integer.compare(after, before);
    }

    /** The day, the month to the day, and the last month to the same day, stage by stage. */
    private List<Stage> figures(Asked whose, LocalDate day) {
        LocalDate lastMonth = day.minusMonths(1);
        FunnelReport today = funnel(whose, day, day);
        FunnelReport toDate = funnel(whose, day.withDayOfMonth(1), day);
        FunnelReport before = funnel(whose, lastMonth.withDayOfMonth(1), lastMonth);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < toDate.stages().size(); i++) {
            stages.add(new Stage(
                    toDate.stages().get(i).stage(),
                    today.stages().get(i).reachedDirectly(),
                    toDate.stages().get(i).reachedDirectly(),
                    before.stages().get(i).reachedDirectly()));
        }
        return stages;
    }

    private FunnelReport funnel(Asked whose, LocalDate from, LocalDate to) {
        return queries.query(new FunnelQuestion(whose, from, to, Reading.PERIOD, null), FunnelReport.class)
                .join();
    }

    /**
     * A line of the store's figures.
     *
     * @param stage name of the stage
     * @param today on the day
     * @param toDate in the month up to the day
     * @param before in the month before, up to the same day
     */
    public record Stage(String stage, long today, long toDate, long before) {}
}
