package io.showroom.prospect.read.register;

import io.showroom.answer.read.Given;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/visits}: the visit register of one day or several (docs/domain.md, section 5.1). */
@RestController
class RegisterEndpoint {

    private static final int MOST_DAYS = 366;

    private final VisitRegister register;
    private final Clock clock;
    private final Speaker speaker;
    private final Names names;

    RegisterEndpoint(VisitRegister register, Clock clock, Speaker speaker, Names names) {
        this.register = register;
        this.clock = clock;
        this.speaker = speaker;
        this.names = names;
    }

    /** The question as it comes in the address: a day, or the days from one to another, both included. */
    record Question(
            @Nullable List<String> store,
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable String asKnownAt) {}

    /** The register and its foot. */
    record Answer(LocalDate from, LocalDate to, RegisterTotals totals, RegisterSummary summary, List<Visit> rows) {}

    @GetMapping(path = "/api/reports/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer register(@ModelAttribute Question question, Actor actor) {
        LocalDate from = from(question, actor);
        LocalDate to = to(question, from);
        List<Visit> visits = visits(question, from, to, actor);
        return new Answer(from, to, RegisterTotals.of(visits), register.summary(visits), visits);
    }

    @GetMapping(
            path = "/api/reports/visits",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(@ModelAttribute Question question, Actor actor, Locale locale) {
        LocalDate from = from(question, actor);
        LocalDate to = to(question, from);
        List<Visit> visits = visits(question, from, to, actor);
        return RegisterForm.of(visits, register.summary(visits), from, to, speaker.in(locale));
    }

    private List<Visit> visits(Question question, LocalDate from, LocalDate to, Actor actor) {
        return register.of(
                Given.texts("store", question.store()),
                from,
                to,
                actor,
                Given.instant("asKnownAt", question.asKnownAt()));
    }

    private LocalDate from(Question question, Actor actor) {
        LocalDate day = Given.day("day", question.day());
        LocalDate from = Given.day("from", question.from());
        if (day != null) {
            return day;
        }
        if (from != null) {
            return from;
        }
        LocalDate to = Given.day("to", question.to());
        return to != null ? to : today(actor);
    }

    private LocalDate today(Actor actor) {
        ZoneId zone = actor.store() != null
                ? names.zone(actor.store())
                : names.stores().stream()
                        .findFirst()
                        .map(store -> names.zone(store.key()))
                        .orElse(clock.getZone());
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static LocalDate to(Question question, LocalDate from) {
        LocalDate to = question.day() == null ? Given.day("to", question.to()) : null;
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from)) {
            throw Declined.malformed("to", "order");
        }
        if (ChronoUnit.DAYS.between(from, last) >= MOST_DAYS) {
            throw Declined.malformed("to", "days", MOST_DAYS);
        }
        return last;
    }
}
