package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.web.read.Given;
import io.showroom.web.read.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
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
    private static final String CONSULTANT = "consultant";
    private static final List<String> NAMES =
            List.of("from", "to", "month", "reading", "touch", "by", "store", CONSULTANT, KNOWN);

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
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>(address);
        if (usual.containsKey("from") && !usual.containsKey("month")) {
            monthInDays(given);
        } else if (usual.containsKey("month") && !usual.containsKey("from")) {
            daysInMonth(given);
        }
        usual.forEach((name, value) -> of.take(name, given.getFirst(name), value));
        of.take("store", address.getFirst("store"), "");
        Instant known = Given.moment(KNOWN, address.getFirst(KNOWN), say.zone(actor.store()));
        of.take(KNOWN, known == null ? null : known.toString(), "");
        return of;
    }

    /** A month named where days are asked for stands for its days. */
    private static void monthInDays(MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters();
        AskedDays days =
                AskedDays.of(parameters, given.getFirst("from"), given.getFirst("to"), given.getFirst("month"));
        parameters.check();
        if (days.from() != null && days.to() != null) {
            given.set("from", days.from().toString());
            given.set("to", days.to().toString());
        }
    }

    /** The first and the last day of a month, named where a month is asked for, stand for it. */
    private static void daysInMonth(MultiValueMap<String, String> given) {
        if (!Given.isBlank(given.getFirst("from")) || !Given.isBlank(given.getFirst("to"))) {
            Parameters parameters = new Parameters();
            YearMonth month = AskedDays.month(
                    parameters,
                    given.getFirst("month"),
                    given.getFirst("from"),
                    given.getFirst("to"),
                    YearMonth.from(LocalDate.EPOCH));
            parameters.check();
            given.set("month", month.toString());
        }
    }

    /**
     * The store's day that a report is asked for on: today, or the day of the instant by whose knowledge it is to be
     * answered, so that the answer is the one that was given then.
     */
    public static LocalDate today(MultiValueMap<String, String> address, Say say, Actor actor) {
        ZoneId zone = say.zone(actor.store());
        Instant known = Given.moment(KNOWN, address.getFirst(KNOWN), zone);
        return known == null ? say.today(actor.store()) : LocalDate.ofInstant(known, zone);
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

    /** The filters without the days, as figures that lead to their prospects carry them; begins with an ampersand. */
    private String where() {
        MultiValueMap<String, String> where = some("store", KNOWN);
        if (filters.containsKey(CONSULTANT)) {
            where.set("by", CONSULTANT);
            where.set("key", filters.getFirst(CONSULTANT));
        }
        return more(where);
    }

    private MultiValueMap<String, String> some(String... names) {
        MultiValueMap<String, String> some = new LinkedMultiValueMap<>(filters);
        some.keySet().retainAll(List.of(names));
        return some;
    }

    private static String more(MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath("")
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString()
                .replaceFirst("^\\?", "&");
    }

    /** Lets the reader choose a consultant, unless they see only their own figures. */
    public void offerConsultants(Model model) {
        boolean own = ReportScope.of(actor, null, null).consultant() != null;
        String store = actor.store() == null ? filters.getFirst("store") : actor.store();
        model.addAttribute("consultants", own ? List.of() : say.consultants(store));
    }

    /** Puts what all report pages show into the model. */
    public void into(Model model, String report, List<String> breakdowns) {
        String query = query();
        String known = filters.getFirst(KNOWN);
        model.addAttribute("report", report);
        Map<String, @Nullable String> shown = new HashMap<>();
        NAMES.forEach(name -> shown.put(name, filters.getFirst(name)));
        filters.forEach((name, values) -> shown.put(name, values.getFirst()));
        model.addAttribute("filters", shown);
        model.addAttribute("query", query.isEmpty() ? "" : query.substring(1));
        model.addAttribute("where", where());
        model.addAttribute("rest", more(some("store", CONSULTANT, "by", KNOWN)));
        model.addAttribute("stores", actor.store() == null ? say.stores(actor) : List.of());
        model.addAttribute("breakdowns", new ArrayList<>(breakdowns));
        model.addAttribute("knownZone", say.zone(actor.store()).getId());
        model.addAttribute("known", known == null ? null : Instant.parse(known));
    }
}
