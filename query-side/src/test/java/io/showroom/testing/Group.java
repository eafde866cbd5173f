package io.showroom.testing;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.CardWeight;
import io.showroom.store.events.CardWeightsSet;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.DutyRotaSet;
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

/**
 * A group of three stores: S1 and S2 with the staff, grades and codes of {@link RandomHistory}; S3, which is closed on
 * Sundays, with those of {@link Lives}.
 */
public final class Group {

    /** Consultant of S1. */
    public static final Actor CONSULTANT = new Actor("c1", Set.of(Role.CONSULTANT), "S1");

    /** Manager of S1. */
    public static final Actor MANAGER = new Actor("manager", Set.of(Role.MANAGER), "S1");

    /** Receptionist of S1. */
    public static final Actor RECEPTIONIST = new Actor("reception", Set.of(Role.RECEPTIONIST), "S1");

    /** Assistant of S1. */
    public static final Actor ASSISTANT = new Actor("assistant", Set.of(Role.ASSISTANT), "S1");

    /** Marketing manager of S1. */
    public static final Actor MARKETING = new Actor("marketing", Set.of(Role.MARKETING), "S1");

    /** Group manager. */
    public static final Actor GROUP_MANAGER = new Actor("group", Set.of(Role.GROUP_MANAGER), null);

    /** Auditor of the group. */
    public static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), null);

    /** Administrator of the group. */
    public static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);

    /** One user of each role. */
    public static final List<Actor> EVERYBODY =
            List.of(CONSULTANT, MANAGER, RECEPTIONIST, ASSISTANT, MARKETING, GROUP_MANAGER, AUDITOR, ADMINISTRATOR);

    /** Lin Yue, consultant of S3. */
    public static final Actor LIN = new Actor("lin", Set.of(Role.CONSULTANT), "S3");

    /** Zhou Kai, consultant of S3. */
    public static final Actor ZHOU = new Actor("zhou", Set.of(Role.CONSULTANT), "S3");

    /** Manager of S3. */
    public static final Actor MANAGER_S3 = new Actor("he", Set.of(Role.MANAGER), "S3");

    /** Receptionist of S3. */
    public static final Actor RECEPTIONIST_S3 = new Actor("qian", Set.of(Role.RECEPTIONIST), "S3");

    /** Assistant of S3. */
    public static final Actor ASSISTANT_S3 = new Actor("assistant3", Set.of(Role.ASSISTANT), "S3");

    /** Marketing manager of S3. */
    public static final Actor MARKETING_S3 = new Actor("marketing3", Set.of(Role.MARKETING), "S3");

    private static final Instant OPENED = Instant.parse("2025-12-31T00:00:00Z");

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Integer> next = new HashMap<>();

    private Group() {}

    /**
     * Returns the events of the master data followed by the given ones. Positions are assigned when they are stored.
     */
    public static List<RecordedEvent> with(List<RecordedEvent> rest) {
        Group group = new Group();
        group.found();
        group.events.addAll(rest);
        return List.copyOf(group.events);
    }

    private void found() {
        add(
                "scheme:HABC",
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
        third();
        code("SOURCE", "walk-in", "自然到店", "Walk-in");
        code("SOURCE", "autohome", "汽车之家", "Autohome");
        code("SOURCE", "referral", "转介绍", "Referral");
        code("MODEL", "X1", "X1", "X1");
        code("MODEL", "X2", "X2", "X2");
    }

    private void third() {
        add(
                "store:S3",
                new StoreOpened(
                        "S3",
                        "Xujiahui",
                        Stream.ZONE.getId(),
                        List.of(DayOfWeek.values()).subList(0, 6),
                        true));
        add("store:S3", new ClosingDayDeclared("S3", LocalDate.parse("2027-01-05"), "stock-take"));
        add("store:S3", new DutyRotaSet("S3", LocalDate.parse("2027-01-01"), List.of("zhou", "lin")));
        add(
                "store:S3",
                new CardWeightsSet(
                        "S3",
                        LocalDate.parse("2026-12-20"),
                        75,
                        List.of(new CardWeight("name", 2), new CardWeight("contact", 1), new CardWeight("area", 1))));
        named(LIN, "林悦");
        named(ZHOU, "周凯");
        named(MANAGER_S3, "何敏");
        for (Actor actor : List.of(RECEPTIONIST_S3, ASSISTANT_S3, MARKETING_S3)) {
            staff(actor.user(), actor.roles(), actor.store());
        }
        code("DEFEAT_REASON", "price", "价格", "Price");
        code("DEFEAT_REASON", "silent", "失联", "Out of reach");
        code("COMPETITOR_MODEL", "corolla", "卡罗拉", "Corolla");
        code("CONCERN", "price", "价格", "Price");
        code("CONCERN", "waiting", "观望", "Waiting");
        add("scheme:HABC", new PlaybookTextSet("HABC", "C", "price", "先谈自身优势", "Own margin first"));
        add("scheme:HABC", new PlaybookTextSet("HABC", null, "price", "强调售后", "Stress after-sales"));
        add("scheme:HABC", new PlaybookTextSet("HABC", "H", null, "敲定细节", "Settle the details"));
    }

    private void named(Actor actor, String name) {
        String stream = "staff:" + actor.user();
        add(
                stream,
                new StaffMemberRegistered(
                        actor.user(),
                        List.copyOf(actor.roles()),
                        actor.store(),
                        null,
                        PersonalDataCipher.encrypt(Life.KEY, stream, Map.of("name", name))));
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
