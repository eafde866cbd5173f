package io.showroom.report.read;

import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A report's page as somebody looks at it: its filters, all of which stand in its address.
 *
 * @param request what is asked, with the usual values of what the address does not say
 * @param given what is asked, as it stands in the address
 * @param pageOnly names of the parameters that tell which part of the report is shown
 */
public record ReportView(ReportRequest request, ReportRequest given, Set<String> pageOnly) {

    private static final String KNOWN = "asKnownAt";
    private static final String CONSULTANT = "consultant";

    /** A report's page as a request asks for it. */
    static ReportView of(Report<?, ?> report, ReportRequest request) {
        Reports.checkReader(report, request);
        return new ReportView(
                UsualFilters.in(request, report), request, report.filters().pageOnly());
    }

    /** In whose words. */
    public ViewFormat format() {
        return request.format();
    }

    /** Today by the clock of the reader's store. */
    public LocalDate today() {
        return request.today();
    }

    /** A filter; null if it says nothing. */
    public @Nullable String filter(String name) {
        return request.text(name);
    }

    /**
     * The filters as they stand in an address, with the question mark; empty without any. Which part of the report is
     * shown is none of them.
     */
    public String query() {
        return address("", filters());
    }

    /** Where a figure leads under the page's filters: to the prospects behind it. */
    public String behind(String figure) {
        MultiValueMap<String, String> there = filters();
        there.set("figure", figure);
        return address("/prospects", there);
    }

    /** The filters without the days, as figures that lead to their prospects carry them; begins with an ampersand. */
    public String where() {
        MultiValueMap<String, String> where = some("store", KNOWN);
        String consultant = request.text(CONSULTANT);
        if (consultant != null) {
            where.set("by", CONSULTANT);
            where.set("key", consultant);
        }
        return behind(where);
    }

    /** The filters without the days, as the same report's other days carry them; begins with an ampersand. */
    String rest() {
        return with("store", CONSULTANT, "by", KNOWN);
    }

    /** Some of the filters, as they stand behind others in an address; begins with an ampersand, empty without any. */
    public String with(String... names) {
        return behind(some(names));
    }

    /** Some parameters as they stand in the address itself, to stand after others; begins with an ampersand. */
    public String given(String... names) {
        return address("", given.only(List.of(names)).parameters()).replaceFirst("^\\?", "&");
    }

    /** An address of a report with these filters, its days named by others. */
    public String other(String path, MultiValueMap<String, String> days) {
        MultiValueMap<String, String> there = filters();
        there.keySet().removeAll(List.of("day", "month", "from", "to"));
        there.addAll(days);
        return address(path, there);
    }

    private MultiValueMap<String, String> filters() {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(request.parameters());
        filters.keySet().removeAll(pageOnly);
        return filters;
    }

    private MultiValueMap<String, String> some(String... names) {
        return new LinkedMultiValueMap<>(request.only(List.of(names)).parameters());
    }

    private static String behind(MultiValueMap<String, String> parameters) {
        return address("", parameters).replaceFirst("^\\?", "&");
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
