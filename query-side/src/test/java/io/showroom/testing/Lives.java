package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Sixteen customers of store S3, written by hand, with known cards, lists and days: all events occur in December 2026,
 * and today is Friday, 1 January 2027.
 */
public final class Lives {

    /** Wang Xiaoming, an owner: visit, follow-up, test drive, order, delivery and service. */
    public static final String OWNER = Life.id(9001);

    /** Liu Fang: contact due two days ago. */
    public static final String OVERDUE = Life.id(9002);

    /** Zhao Qiang: contact due tomorrow. */
    public static final String TOMORROW = Life.id(9003);

    /** Qian Duo: agreed to come to the store today. */
    public static final String COMING_TODAY = Life.id(9004);

    /** Sun Li: contact due in twelve days; concern is the price. */
    public static final String LATER = Life.id(9005);

    /** Chen Cheng: details captured yesterday at 15:00, not graded yet. */
    public static final String UNGRADED = Life.id(9006);

    /** A caller without details. */
    public static final String VISITOR = Life.id(9007);

    /** Zhou Jie: bought elsewhere, confirmed by the manager. */
    public static final String DEFEATED = Life.id(9008);

    /** Wu Hao: defeat declared, not confirmed yet. */
    public static final String PENDING = Life.id(9009);

    /** Erased on request. */
    public static final String ERASED = Life.id(9010);

    /** Zheng Zhong: reassigned from lin to zhou on 18 December. */
    public static final String HANDED_OVER = Life.id(9011);

    /** Feng Yuan: referred by the owner. */
    public static final String REFERRED = Life.id(9012);

    /** Han Mei: recorded late, graded H by mistake, corrected to B. */
    public static final String CORRECTED = Life.id(9013);

    /** Yang Fan: lost in the first week of December, reactivated ten days later. */
    public static final String BACK = Life.id(9014);

    /** Imported: a name and an order, no phone, no quote, no price. */
    public static final String IMPORTED = Life.id(9015);

    /** A company's buyer with two phones, invited for this afternoon. */
    public static final String COMPANY = Life.id(9016);

    private static final String STORE = "S3";
    private static final String LIN = "lin";
    private static final String ZHOU = "zhou";

    private Lives() {}

    /** Returns all their events in recording order. */
    public static List<RecordedEvent> all() {
        return java.util.stream.Stream.of(
                        owner(),
                        met(9002, LIN, "2026-12-28", "刘芳", "+8613900139002")
                                .grade("2026-12-28T09:50", "H", "2026-12-30"),
                        met(9003, ZHOU, "2026-12-26", "赵强", "+8613700137003")
                                .grade("2026-12-26T09:50", "B", "2027-01-02"),
                        met(9004, ZHOU, "2026-12-24", "钱多", "+8613600136004")
                                .grade("2026-12-24T09:50", "A", "2026-12-28")
                                .next("2026-12-28T10:00", "2027-01-01", "terms", "VISIT"),
                        later(),
                        Life.of(9006, STORE, LIN)
                                .walkIn("2026-12-31T15:00", LIN, "X1")
                                .capture("2026-12-31T15:10", person("陈诚", "+8613400134006")),
                        Life.of(9007, STORE, "qian")
                                .visit(
                                        "2026-12-30T11:00",
                                        "PHONE",
                                        null,
                                        "autohome",
                                        "X2",
                                        Map.of("remark", "asks the price")),
                        defeated(),
                        met(9009, ZHOU, "2026-12-05", "吴昊", "+8613200132009")
                                .grade("2026-12-05T09:50", "A", "2026-12-09")
                                .declare("2026-12-20T17:00", "LOST", "silent", "A"),
                        erased(),
                        met(9011, LIN, "2026-12-04", "郑重", "+8613100131011")
                                .grade("2026-12-04T09:50", "B", "2026-12-11")
                                .by("he")
                                .reassign("2026-12-18T18:00", ZHOU)
                                .by(ZHOU)
                                .contact("2026-12-19T10:00", "CALL", "glad to go on")
                                .next("2026-12-19T10:00", "2027-01-09", null, "CALL"),
                        met(9012, ZHOU, "2026-12-27", "冯远", "+8613000130012")
                                .then((id, store) ->
                                        new ReferralRecorded(id, store, Stream.instant("2026-12-27T09:46"), OWNER))
                                .grade("2026-12-27T09:50", "C", "2027-01-11"),
                        corrected(),
                        back(),
                        imported(),
                        company())
                .flatMap(life -> life.events().stream())
                .sorted(Comparator.comparing(RecordedEvent::recordedAt))
                .toList();
    }

    private static Map<String, String> person(String name, String phone) {
        return Map.of("name", name, "phone", phone);
    }

    /** A visit at 9:30 for an X2, with name and phone captured a quarter of an hour later. */
    private static Life met(int number, String consultant, String day, String name, String phone) {
        return Life.of(number, STORE, consultant)
                .walkIn(day + "T09:30", consultant, "X2")
                .capture(day + "T09:45", person(name, phone));
    }

    private static Life owner() {
        Life life = Life.of(9001, STORE, LIN)
                .walkIn("2026-12-01T10:00", LIN, "X1")
                .capture(
                        "2026-12-01T10:30",
                        Map.of("name", "王小明", "phone", "+8613800138001", "area", "徐汇", "wechat", "wxm"))
                .grade("2026-12-01T10:40", "B", "2026-12-08")
                .contact("2026-12-07T15:00", "CALL", "wants it in red")
                .grade("2026-12-07T15:00", "A", "2026-12-11")
                .then((id, store) -> new TestDriveRecorded(
                        id,
                        store,
                        Stream.instant("2026-12-10T11:00"),
                        "X1",
                        "DRIVE",
                        true,
                        20,
                        "ring road",
                        null,
                        null));
        return life.then((id, store) -> new QuoteGiven(
                        id,
                        store,
                        Stream.instant("2026-12-12T16:00"),
                        "X1",
                        BigDecimal.valueOf(150_000),
                        "CNY",
                        "LOAN",
                        null,
                        life.sealed(Map.of("concerns", "the rate"))))
                .then((id, store) -> new OrderPlaced(
                        id,
                        store,
                        Stream.instant("2026-12-15T10:00"),
                        "X1",
                        "red",
                        BigDecimal.valueOf(148_000),
                        "CNY",
                        BigDecimal.valueOf(5_000),
                        "LOAN",
                        LocalDate.parse("2026-12-20"),
                        null,
                        null,
                        "HABC",
                        1,
                        "A",
                        "O",
                        null))
                .then((id, store) -> new VehicleDelivered(
                        id,
                        store,
                        Stream.instant("2026-12-20T14:00"),
                        LocalDate.parse("2027-12-19"),
                        true,
                        null,
                        null,
                        null,
                        null,
                        life.sealed(Map.of("vin", "LSVAA4182E2123456", "plate", "沪A12345"))))
                .then((id, store) -> new TransactionRecorded(
                        id,
                        store,
                        Stream.instant("2026-12-28T09:00"),
                        "SERVICE",
                        BigDecimal.valueOf(880),
                        "CNY",
                        1500,
                        null,
                        null,
                        null,
                        life.sealed(Map.of("note", "oil"))));
    }

    private static Life later() {
        return met(9005, LIN, "2026-12-29", "孙丽", "+8613500135005")
                .then((id, store) -> new ConcernNoted(id, store, Stream.instant("2026-12-29T09:48"), "price", LIN))
                .grade("2026-12-29T09:50", "C", "2027-01-13");
    }

    private static Life defeated() {
        Life life = met(9008, LIN, "2026-12-02", "周杰", "+8613300133008")
                .grade("2026-12-02T09:50", "H", "2026-12-04")
                .declare("2026-12-10T17:00", "DEFEATED", "price", "H")
                .by("he");
        String declaration = life.lastEventId();
        return life.then((id, store) -> new DefeatConfirmed(
                id, store, Stream.instant("2026-12-11T18:00"), declaration, false, null, null, null, null, null));
    }

    private static Life erased() {
        return met(9010, LIN, "2026-12-03", "张三", "+8613800138010")
                .grade("2026-12-03T09:50", "C", "2026-12-18")
                .by("admin")
                .then((id, store) -> new PersonalDataErased(
                        id,
                        store,
                        Stream.instant("2026-12-22T09:00"),
                        LocalDate.parse("2026-12-21"),
                        false,
                        PersonalDataCipher.encrypt(
                                Life.KEY,
                                PersonalDataErased.requestOf(id),
                                Map.of("requestedBy", "letter 17", "reason", "moved away"))));
    }

    private static Life corrected() {
        Life life = Life.of(9013, STORE, LIN)
                .recorded("2026-12-10T09:00")
                .walkIn("2026-12-08T10:00", LIN, "X1")
                .recorded("2026-12-10T09:05")
                .capture("2026-12-08T10:20", person("韩梅", "+8613900139013"))
                .grade("2026-12-10T10:00", "H", "2026-12-12");
        return life.correct("2026-12-11T10:00", "B", "2027-01-04", life.lastEventId());
    }

    private static Life back() {
        Life life = met(9014, LIN, "2026-12-01", "杨帆", "+8613900139014")
                .declare("2026-12-05T17:00", "LOST", "silent", null)
                .by("he");
        String declaration = life.lastEventId();
        return life.then((id, store) -> new DefeatConfirmed(
                        id,
                        store,
                        Stream.instant("2026-12-06T18:00"),
                        declaration,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null))
                .by(LIN)
                .then((id, store) -> new ProspectReactivated(
                        id,
                        store,
                        Stream.instant("2026-12-16T11:00"),
                        "HABC",
                        1,
                        null,
                        "C",
                        LocalDate.parse("2027-01-20"),
                        null));
    }

    private static Life imported() {
        return Life.of(9015, STORE, ZHOU)
                .imported()
                .recorded("2026-12-23T08:00")
                .capture("2026-11-09", Map.of("name", "许多"))
                .recorded("2026-12-23T08:00:01")
                .then((id, store) -> new OrderPlaced(
                        id,
                        store,
                        Stream.instant("2026-11-20"),
                        "X2",
                        null,
                        null,
                        "CNY",
                        null,
                        null,
                        null,
                        ZHOU,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Life company() {
        Life life = Life.of(9016, STORE, ZHOU).walkIn("2026-12-30T14:00", ZHOU, "X1");
        return life.then((id, store) -> new ContactCaptured(
                        id,
                        store,
                        Stream.instant("2026-12-30T14:20"),
                        Stream.ZONE.getId(),
                        null,
                        "X2",
                        "white",
                        "fleet",
                        "ADDITIONAL",
                        "CASH",
                        "900000",
                        "three vans",
                        "corolla",
                        "CORPORATE",
                        List.of(),
                        life.sealed(Map.of(
                                "name",
                                "何光",
                                "phone",
                                "+8613600136016",
                                "secondPhone",
                                "+862164381234",
                                "company",
                                "Harbour Logistics",
                                "area",
                                "浦东"))))
                .grade("2026-12-30T14:30", "H", "2027-01-07")
                .then((id, store) -> new AppointmentMade(
                        id,
                        store,
                        Stream.instant("2026-12-31T10:00"),
                        Stream.instant("2027-01-01T14:00"),
                        "CALL",
                        ZHOU,
                        null));
    }
}
