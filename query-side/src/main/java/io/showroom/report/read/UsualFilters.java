package io.showroom.report.read;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Fills in the defaults of a report's page: absent filters get their default, a month and its days are converted into
 * each other as the page needs, empty ones are left out.
 */
final class UsualFilters {

    private static final List<String> DAYS = List.of("day", "month", "from", "to");

    private final ReportRequest request;
    private final ReportFilters filters;
    private final MultiValueMap<String, String> filled = new LinkedMultiValueMap<>();

    private UsualFilters(ReportRequest request, ReportFilters filters) {
        this.request = request;
        this.filters = filters;
    }

    /**
     * Returns the request with the defaults filled in.
     *
     * @throws io.showroom.web.read.QueryRejection if the days of the address are invalid
     */
    static ReportRequest in(ReportRequest request, Report<?, ?> report) {
        return report.meant(request, request.with(new UsualFilters(request, report.filters()).filled()));
    }

    private MultiValueMap<String, String> filled() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>(request.parameters());
        nameDays(given);
        boolean days =
                filters.days() == ReportFilters.Days.ANY && DAYS.stream().anyMatch(name -> request.text(name) != null);
        filters.usual().forEach((name, usual) -> {
            boolean otherDays = days && DAYS.contains(name);
            take(name, given.getFirst(name), otherDays ? "" : usual.apply(request.today()));
        });
        if (filters.severalStores() && given.containsKey("store")) {
            filled.put("store", given.getOrDefault("store", List.of()));
        } else {
            take("store", given.getFirst("store"), "");
        }
        take("asKnownAt", given.getFirst("asKnownAt"), "");
        filters.pageOnly().forEach(name -> take(name, given.getFirst(name), ""));
        return filled;
    }

    /** Converts the days to the parameters of the page. */
    private void nameDays(MultiValueMap<String, String> given) {
        if (filters.shows("from") && !filters.shows("month")) {
            RequestedDays days = request.days();
            request.check();
            if (days.from() != null && days.to() != null) {
                given.set("from", days.from().toString());
                given.set("to", days.to().toString());
            }
        } else if (filters.days() == ReportFilters.Days.LAST) {
            given.set("day", request.lastDay().toString());
            request.check();
        } else if (filters.shows("month")
                && !filters.shows("from")
                && (request.text("from") != null || request.text("to") != null)) {
            YearMonth month = request.month();
            request.check();
            given.set("month", month.toString());
        }
    }

    private void take(String name, @Nullable String given, String usual) {
        String value = given == null || given.isBlank() ? usual : given;
        if (!value.isEmpty()) {
            filled.set(name, value);
        }
    }
}
