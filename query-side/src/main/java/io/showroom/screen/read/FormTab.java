package io.showroom.screen.read;

import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The forms and reports side by side in the line of tabs, in this order; the text of each is {@code reports.<key>}. */
public enum FormTab {
    /** The daily sales report. */
    DAILY("daily", Counting.EVERYBODY),
    /** Traffic statistics of a month. */
    TRAFFIC("traffic", Counting.EVERYBODY),
    /** The contact status sheet. */
    CONTACT_SHEET("contact-sheet", Counting.EVERYBODY),
    /** The owner base. */
    OWNERS("owners", Counting.EVERYBODY),
    /** Defeat analysis. */
    DEFEATS("defeats", Counting.EVERYBODY),
    /** The named KPIs of a month. */
    KPIS("kpis", Counting.EVERYBODY),
    /** Retained versus new closes. */
    RETAINED_NEW("retained-new", Counting.EVERYBODY),
    /** Open prospects by grade over time. */
    GRADE_MIX("grade-mix", Counting.EVERYBODY),
    /** The funnel. */
    FUNNEL("funnel", Counting.EVERYBODY),
    /** Source channels. */
    SOURCES("sources", Counting.EVERYBODY),
    /** All forms of a month with what is open on them. */
    MONTH_END("month-end", Counting.MONTH_END),
    /** Closed months. */
    MONTH_CLOSE("month-close", Counting.CLOSING);

    private final String key;
    private final Set<Role> roles;

    FormTab(String key, Set<Role> roles) {
        this.key = key;
        this.roles = roles;
    }

    /** Names the page and its text. */
    public String key() {
        return key;
    }

    /** Where the page stands. */
    public String href() {
        return this == MONTH_CLOSE || this == MONTH_END ? "/" + key : "/reports/" + key;
    }

    /** The tabs a person sees. */
    public static List<FormTab> of(Actor actor) {
        return Arrays.stream(values())
                .filter(tab -> actor.roles().stream().anyMatch(tab.roles::contains))
                .toList();
    }

    /** Who sees which kind of page. */
    private static final class Counting {

        /** Whoever sees figures at all. */
        static final Set<Role> EVERYBODY = Set.of(
                Role.CONSULTANT,
                Role.MANAGER,
                Role.ASSISTANT,
                Role.MARKETING,
                Role.GROUP_MANAGER,
                Role.AUDITOR,
                Role.ADMINISTRATOR);

        /** Whoever closes months, and who checks them. */
        static final Set<Role> CLOSING =
                Set.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR);

        /** Whoever puts a month's forms together, and who reads them. */
        static final Set<Role> MONTH_END = Set.of(Role.MANAGER, Role.ASSISTANT, Role.GROUP_MANAGER, Role.AUDITOR);

        private Counting() {}
    }
}
