package io.showroom.report.register.read;

import io.showroom.naming.read.Names;
import io.showroom.prospect.read.Visit;
import io.showroom.report.read.PrintedReport;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.Screen;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.Given;
import io.showroom.web.read.Takes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The visit register of a day or a span of days; today's with registration on the same screen. */
@Screen
@Takes({"store", "day", "month", "from", "to", "consultant", "only", "grade", "model", "source", "asKnownAt"})
class VisitsPage implements PrintedReport {

    private static final List<String> FILTERS = List.of("consultant", "only", "grade", "model", "source", "asKnownAt");

    /** So many lines of each table are shown; print and files have all. */
    private static final int MOST_LINES = 500;

    private final VisitRegister register;
    private final Names names;

    VisitsPage(VisitRegister register, Names names) {
        this.register = register;
        this.names = names;
    }

    @GetMapping("/visits")
    String visits(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        String store = store(address, actor);
        LocalDate today = say.today(store);
        ZoneId zone = say.zone(store);
        RegisterQuestion question = question(address, store, today, zone);
        RegisterFilter filter = question.filter();
        List<Visit> visits = register.counted(question, actor);
        List<Visit> came = visits.stream().filter(Visit::inPerson).toList();
        List<Visit> called = visits.stream().filter(visit -> !visit.inPerson()).toList();
        VisitRegister.told(shown(came));
        VisitRegister.told(shown(called));
        boolean oneDay = question.from().equals(question.to());
        boolean present = oneDay && question.from().equals(today) && question.asKnownAt() == null;
        List<Visit> whole = filter.narrowing().isEmpty() ? visits : register.counted(question.whole(), actor);
        RegisterSummary summary = register.summary(whole);
        long length = ChronoUnit.DAYS.between(question.from(), question.to()) + 1;
        model.addAttribute("day", question.from());
        model.addAttribute("lastDay", question.to());
        model.addAttribute("oneDay", oneDay);
        model.addAttribute("days", days(question.from(), question.to()));
        LocalDate earliest = register.earliestAlone(actor);
        model.addAttribute("spans", earliest == null);
        model.addAttribute("earliest", earliest);
        model.addAttribute("further", earliest == null || question.from().isAfter(earliest));
        model.addAttribute(
                "before", days(question.from().minusDays(length), question.to().minusDays(length)));
        model.addAttribute(
                "after", days(question.from().plusDays(length), question.to().plusDays(length)));
        model.addAttribute("monthSoFar", days(today.withDayOfMonth(1), today));
        model.addAttribute("most", MOST_LINES);
        model.addAttribute("today", oneDay && question.from().equals(today));
        model.addAttribute("over", !question.to().isBefore(today));
        model.addAttribute("present", present);
        model.addAttribute("store", store);
        model.addAttribute("stores", actor.store() == null ? names.stores() : List.of());
        model.addAttribute("where", where(address, store, FILTERS));
        model.addAttribute("whose", where(address, store, List.of("consultant", "asKnownAt")));
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", narrowed(filter, say));
        model.addAttribute("known", question.asKnownAt());
        model.addAttribute("knownZone", zone.getId());
        model.addAttribute("consultants", ownOnly(actor) ? List.of() : say.consultants(store));
        model.addAttribute("visits", visits);
        model.addAttribute("totals", RegisterTotals.of(whole));
        model.addAttribute("came", came);
        model.addAttribute("called", called);
        model.addAttribute("summary", summary);
        model.addAttribute("compares", actor.hasAny(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR));
        model.addAttribute("registers", present && registers(actor));
        model.addAttribute("chosenConsultant", ownOnly(actor) ? actor.user() : null);
        return "prospect/visits";
    }

    @Override
    public String report() {
        return "visits";
    }

    /** The register of a day, or of all days of a span or a month. */
    @Override
    @GetMapping("/visits/print")
    public String print(
            @RequestParam MultiValueMap<String, String> address,
            @ModelAttribute("say") Say say,
            Actor actor,
            Model model) {
        String store = store(address, actor);
        RegisterQuestion question = RegisterQuestion.of(ofStore(address, store), say.today(store), say.zone(store));
        List<Visit> visits = register.of(question, actor);
        model.addAttribute("form", RegisterForm.of(visits, register.summary(visits), question, say));
        model.addAttribute("back", "/visits?" + days(question.from(), question.to()) + where(address, store, FILTERS));
        return "form/print";
    }

    private static @Nullable String store(MultiValueMap<String, String> address, Actor actor) {
        return actor.store() != null ? actor.store() : Given.text("store", address.getFirst("store"));
    }

    /** Of two days the earlier begins the span, in whichever order they were chosen: both were meant. */
    private static RegisterQuestion question(
            MultiValueMap<String, String> address, @Nullable String store, LocalDate today, ZoneId zone) {
        MultiValueMap<String, String> asked = ofStore(address, store);
        LocalDate from = Given.day("from", asked.getFirst("from"));
        LocalDate to = Given.day("to", asked.getFirst("to"));
        if (from != null && to != null && to.isBefore(from)) {
            asked.set("from", to.toString());
            asked.set("to", from.toString());
        }
        return RegisterQuestion.of(asked, today, zone);
    }

    /** Days as an address has them. */
    private static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? "day=" + from : "from=" + from + "&to=" + to;
    }

    private static MultiValueMap<String, String> ofStore(
            MultiValueMap<String, String> address, @Nullable String store) {
        MultiValueMap<String, String> of = new LinkedMultiValueMap<>(address);
        of.remove("store");
        if (store != null) {
            of.set("store", store);
        }
        return of;
    }

    /** The rest of an address after the day. */
    private static String where(MultiValueMap<String, String> address, @Nullable String store, List<String> filters) {
        UriComponentsBuilder rest = UriComponentsBuilder.newInstance();
        if (store != null && address.containsKey("store")) {
            rest.queryParam("store", store);
        }
        for (String filter : filters) {
            String value = address.getFirst(filter);
            if (value != null && !value.isBlank()) {
                rest.queryParam(filter, value);
            }
        }
        String query = rest.encode().build().getQuery();
        return query == null ? "" : "&" + query;
    }

    private static String narrowed(RegisterFilter filter, Say say) {
        return filter.narrowing().entrySet().stream()
                .map(one -> RegisterForm.narrowed(one.getKey(), one.getValue(), say))
                .collect(Collectors.joining(" · "));
    }

    private static List<Visit> shown(List<Visit> table) {
        return table.stream().limit(MOST_LINES).toList();
    }

    private static boolean registers(Actor actor) {
        return actor.store() != null && actor.hasAny(Role.RECEPTIONIST, Role.CONSULTANT, Role.MANAGER);
    }

    private static boolean ownOnly(Actor actor) {
        return actor.hasAny(Role.CONSULTANT) && !actor.hasAny(Role.MANAGER);
    }
}
