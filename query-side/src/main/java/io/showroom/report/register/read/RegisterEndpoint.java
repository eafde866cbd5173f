package io.showroom.report.register.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.naming.read.Names;
import io.showroom.prospect.read.Visit;
import io.showroom.screen.read.Speaker;
import io.showroom.staff.Actor;
import io.showroom.web.read.Given;
import io.showroom.web.read.Takes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/visits}: the visit register of one day or several (docs/domain.md, section 5.1). */
@RestController
@Takes({"store", "day", "month", "from", "to", "consultant", "only", "grade", "model", "source", "asKnownAt"})
class RegisterEndpoint {

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

    /** The register and its foot. */
    record Answer(LocalDate from, LocalDate to, RegisterTotals totals, RegisterSummary summary, List<Visit> rows) {}

    @GetMapping(path = "/api/reports/visits", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer register(@RequestParam MultiValueMap<String, String> address, Actor actor) {
        RegisterQuestion question = question(address, actor);
        List<Visit> visits = register.of(question, actor);
        return new Answer(question.from(), question.to(), RegisterTotals.of(visits), register.summary(visits), visits);
    }

    @GetMapping(
            path = "/api/reports/visits",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(@RequestParam MultiValueMap<String, String> address, Actor actor, Locale locale) {
        RegisterQuestion question = question(address, actor);
        List<Visit> visits = register.of(question, actor);
        return RegisterForm.of(visits, register.summary(visits), question, speaker.in(locale));
    }

    private RegisterQuestion question(MultiValueMap<String, String> address, Actor actor) {
        ZoneId zone = actor.store() != null
                ? names.zone(actor.store())
                : names.stores().stream()
                        .findFirst()
                        .map(store -> names.zone(store.key()))
                        .orElse(clock.getZone());
        return RegisterQuestion.of(ofOwnStore(address, actor), LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    /** Whoever belongs to a store and names none means their own: a day without anybody is that store's too. */
    private static MultiValueMap<String, String> ofOwnStore(MultiValueMap<String, String> address, Actor actor) {
        String own = actor.store();
        if (own == null || Given.text("store", address.getFirst("store")) != null) {
            return address;
        }
        MultiValueMap<String, String> of = new LinkedMultiValueMap<>(address);
        of.set("store", own);
        return of;
    }
}
