package io.showroom.deploy.journey;

import io.showroom.deploy.access.Expectation;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All print pages of the access matrix, each with a user who may open it. */
final class PrintPages {

    private static final Map<Role, String> PEOPLE =
            Map.of(Role.MANAGER, "manager", Role.AUDITOR, "auditor", Role.GROUP_MANAGER, "group");

    private PrintPages() {}

    /**
     * A print page.
     *
     * @param user key of a user who may open it
     * @param address its address
     */
    record PrintPage(String user, String address) {}

    /**
     * Returns all print pages, and some again with parameters for more content.
     *
     * @param values values for the placeholders in addresses, as in the list of pages
     */
    static List<PrintPage> all(Map<String, String> values) {
        return Stream.concat(
                        Expectation.all().stream()
                                .filter(one -> one.what().matches("GET .*/print"))
                                .map(one -> new PrintPage(user(one.allowed()), one.sample())),
                        Stream.of(
                                new PrintPage("manager", "/visits/print?from={from}&to={today}"),
                                new PrintPage("manager", "/visits/print?day={busyday}"),
                                new PrintPage("manager", "/visits/print?day=2020-01-01"),
                                new PrintPage("manager", "/reports/daily/print?day={busyday}"),
                                new PrintPage("manager", "/reports/traffic/print?month={lastmonth}"),
                                new PrintPage("manager", "/reports/contact-sheet/print?month={lastmonth}"),
                                new PrintPage("manager", "/reports/defeats/print?from={from}&to={today}"),
                                new PrintPage("manager", "/reports/owners/print?month={lastmonth}"),
                                new PrintPage("manager", "/reports/retained-new/print?month={lastmonth}&by=consultant"),
                                new PrintPage("manager", "/reports/kpis/print?month={lastmonth}&by=consultant"),
                                new PrintPage("manager", "/reports/sources/print?from={from}&to={today}"),
                                new PrintPage("manager", "/reports/funnel/print?from={from}&to={today}&by=consultant")))
                .map(page -> new PrintPage(page.user(), filledIn(page.address(), values)))
                .toList();
    }

    private static String user(Set<Role> allowed) {
        return Stream.of(Role.MANAGER, Role.AUDITOR, Role.GROUP_MANAGER)
                .filter(allowed::contains)
                .findFirst()
                .map(PEOPLE::get)
                .orElseThrow(() -> new IllegalStateException("nobody here may open a page for " + allowed));
    }

    private static String filledIn(String address, Map<String, String> values) {
        String filled = address.replace("PROSPECT", "{prospect}").replace("2026-10", "{lastmonth}");
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
