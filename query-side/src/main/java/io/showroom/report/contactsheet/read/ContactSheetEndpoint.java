package io.showroom.report.contactsheet.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormFiles;
import io.showroom.naming.read.Names;
import io.showroom.staff.Actor;
import io.showroom.web.read.Takes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/reports/contact-sheet}: the contact status sheet of a month (docs/domain.md, section 5.4). */
@RestController
@Takes(
        value = {"store", "consultant", "month", "asKnownAt"},
        beside = {"from", "to"})
class ContactSheetEndpoint {

    private final ContactSheets sheets;
    private final ContactSheetForm forms;
    private final Names names;
    private final Clock clock;

    ContactSheetEndpoint(ContactSheets sheets, ContactSheetForm forms, Names names, Clock clock) {
        this.sheets = sheets;
        this.forms = forms;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping(path = "/api/reports/contact-sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    ContactSheet sheet(Actor actor, @RequestParam MultiValueMap<String, String> address) {
        return sheets.of(SheetAddress.of(address).question(present(actor), actor));
    }

    @GetMapping(
            path = "/api/reports/contact-sheet",
            produces = {FormFiles.CSV, FormFiles.XLSX})
    Form file(Actor actor, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        SheetQuestion question = SheetAddress.of(address).question(present(actor), actor);
        return forms.of(question, sheets.of(question), locale);
    }

    private YearMonth present(Actor actor) {
        ZoneId zone = actor.store() != null
                ? names.zone(actor.store())
                : names.stores().stream()
                        .findFirst()
                        .map(first -> names.zone(first.key()))
                        .orElse(clock.getZone());
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), zone));
    }
}
