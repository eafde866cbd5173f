package io.showroom.testing;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.StoreOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group of two stores, S1 and S2, with the staff, grades and codes that {@link RandomHistory} speaks of. */
public final class Group {

    /** Works in S1 and sells. */
    public static final Actor CONSULTANT = new Actor("c1", Set.of(Role.CONSULTANT), "S1");

    /** Leads S1. */
    public static final Actor MANAGER = new Actor("manager", Set.of(Role.MANAGER), "S1");

    /** Receives in S1. */
    public static final Actor RECEPTIONIST = new Actor("reception", Set.of(Role.RECEPTIONIST), "S1");

    /** Counts in S1. */
    public static final Actor ASSISTANT = new Actor("assistant", Set.of(Role.ASSISTANT), "S1");

    /** Advertises for S1. */
    public static final Actor MARKETING = new Actor("marketing", Set.of(Role.MARKETING), "S1");

    /** Leads both stores. */
    public static final Actor GROUP_MANAGER = new Actor("group", Set.of(Role.GROUP_MANAGER), null);

    /** Checks both stores. */
    public static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    /** Sets everything up. */
    public static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);

    /** One of each role. */
    public static final List<Actor> EVERYBODY =
            List.of(CONSULTANT, MANAGER, RECEPTIONIST, ASSISTANT, MARKETING, GROUP_MANAGER, AUDITOR, ADMINISTRATOR);

    private static final Instant OPENED = Instant.parse("2025-12-31T00:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Integer> next = new HashMap<>();

    private Group() {}

    /** Its foundation, and then these events. Positions are given by whoever stores them. */
    public static List<RecordedEvent> with(List<RecordedEvent> rest) {
        Group group = new Group();
        group.found();
        group.events.addAll(rest);
        return List.copyOf(group.events);
    }

    private void found() {
        add(
                "grading:HABC",
                new GradingSchemeDefined(
                        "HABC",
                        1,
                        LocalDate.EPOCH,
                        "HABC 级别",
                        "HABC grades",
                        List.of(
                                new Grade("O", GradeKind.ORDERED, 7, "已订车", "Ordered"),
                                new Grade("H", GradeKind.OPEN, 2, "七日内", "Within 7 days"),
                                new Grade("A", GradeKind.OPEN, 4, "十五日内", "Within 15 days"),
                                new Grade("B", GradeKind.OPEN, 7, "一月内", "Within a month"),
                                new Grade("C", GradeKind.OPEN, 15, "三月内", "Within 3 months"))));
        store("S1", "Hongqiao");
        store("S2", "Pudong");
        for (Actor actor : EVERYBODY) {
            staff(actor.user(), actor.roles(), actor.store());
        }
        staff("c2", Set.of(Role.CONSULTANT), "S1");
        staff("c3", Set.of(Role.CONSULTANT), "S2");
        code("SOURCE", "walk-in", "自然到店", "Walk-in");
        code("SOURCE", "autohome", "汽车之家", "Autohome");
        code("SOURCE", "referral", "转介绍", "Referral");
        code("MODEL", "X1", "X1", "X1");
        code("MODEL", "X2", "X2", "X2");
    }

    private void store(String key, String name) {
        add("store:" + key, new StoreOpened(key, name, Stream.ZONE.getId(), List.of(DayOfWeek.values()), true));
    }

    private void staff(String user, Set<Role> roles, @Nullable String store) {
        add("staff:" + user, new StaffMemberRegistered(user, List.copyOf(roles), store, null, null));
    }

    private void code(String list, String code, String nameZh, String nameEn) {
        add("codes:" + list, new CodeAdded(list, code, null, nameZh, nameEn));
    }

    private void add(String stream, Object payload) {
        int sequence = next.merge(stream, 1, Integer::sum) - 1;
        events.add(new RecordedEvent(
                0, stream + "/" + sequence, stream, sequence, OPENED, payload, Map.of("actor", "admin")));
    }
}
