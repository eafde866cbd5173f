package io.showroom.report.read;

import io.showroom.answer.read.Given;
import io.showroom.form.read.Form;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A report page's filters: all of them stand in the address, those not named there take their usual value. */
public final class ReportAddress {

    private static final String KNOWN = "asKnownAt";
    private static final List<String> NAMES = List.of("from", "to", "month", "reading", "touch", "by", "store", KNOWN);

    private final MultiValueMap<String, String> filters = new LinkedMultiValueMap<>();
    private final Say say;
    private final Actor actor;

    private ReportAddress(Say say, Actor actor) {
        this.say = say;
        this.actor = actor;
    }

    /**
     * The filters of an address.
     *
     * @param usual names of the filters of this report with their usual values; empty for none
     */
    public static ReportAddress of(
            MultiValueMap<String, String> address, Map<String, String> usual, Say say, Actor actor) {
        ReportAddress of = new ReportAddress(say, actor);
        usual.forEach((name, value) -> of.take(name, address.getFirst(name), value));
        of.take("store", address.getFirst("store"), "");
        Instant known = Given.moment(KNOWN, address.getFirst(KNOWN), say.zone(actor.store()));
        of.take(KNOWN, known == null ? null : known.toString(), "");
        return of;
    }

    private void take(String name, @Nullable String given, String usual) {
        String value = given == null || given.isBlank() ? usual : given;
        if (!value.isEmpty()) {
            filters.set(name, value);
        }
    }

    /** The filters. */
    public MultiValueMap<String, String> filters() {
        return filters;
    }

    /** Shows the report as a form to print; gives the template's name. */
    public String print(Model model, String report, Form form) {
        model.addAttribute("form", form);
        model.addAttribute("back", "/reports/" + report + query());
        return "form/print";
    }

    /** The filters as they stand in an address, with the question mark; empty without any. */
    public String query() {
        return UriComponentsBuilder.fromPath("")
                .queryParams(filters)
                .encode()
                .build()
                .toUriString();
    }

    /** Puts what all report pages show into the model. */
    public void into(Model model, String report, List<String> breakdowns) {
        String query = query();
        String known = filters.getFirst(KNOWN);
        model.addAttribute("report", report);
        Map<String, @Nullable String> shown = new HashMap<>();
        NAMES.forEach(name -> shown.put(name, filters.getFirst(name)));
        model.addAttribute("filters", shown);
        model.addAttribute("query", query.isEmpty() ? "" : query.substring(1));
        model.addAttribute("stores", actor.store() == null ? say.stores(actor) : List.of());
        model.addAttribute("breakdowns", new ArrayList<>(breakdowns));
        model.addAttribute("knownZone", say.zone(actor.store()).getId());
        model.addAttribute("known", known == null ? null : Instant.parse(known));
    }
}
