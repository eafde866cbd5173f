package io.showroom.grading.write;

import static io.showroom.grading.events.GradeKind.DEFEATED;
import static io.showroom.grading.events.GradeKind.DELIVERED;
import static io.showroom.grading.events.GradeKind.HOPELESS;
import static io.showroom.grading.events.GradeKind.OPEN;
import static io.showroom.grading.events.GradeKind.ORDERED;

import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The built-in grading schemes (docs/domain.md, section 3). */
final class BuiltInSchemes {

    private static final Grade ORDER = new Grade("O", ORDERED, 7, "订单：已签约未交车", "Ordered, not delivered");

    private BuiltInSchemes() {}

    static List<DefineGradingScheme> all() {
        return List.of(habc(), pScale(), abcd());
    }

    private static DefineGradingScheme habc() {
        return new DefineGradingScheme(
                "HABC",
                "HABC 意向级别",
                "HABC",
                List.of(
                        ORDER,
                        new Grade("H", OPEN, 2, "7天内购买", "Buys within 7 days"),
                        new Grade("A", OPEN, 7, "7天以上、1个月内购买", "Buys in over 7 days, up to 1 month"),
                        new Grade("B", OPEN, 14, "1个月以上、3个月内购买", "Buys in over 1 month, up to 3 months"),
                        new Grade("C", OPEN, 30, "3个月以上购买，时间不明确", "Buys in over 3 months, time vague")),
                null);
    }

    private static DefineGradingScheme pScale() {
        return new DefineGradingScheme(
                "P-scale",
                "P 级（DSM）",
                "P-scale (DSM)",
                List.of(
                        new Grade("P0", ORDERED, 7, "已签订单", "Order signed"),
                        new Grade("P1", OPEN, 2, "7天内可能订车", "May order within 7 days"),
                        new Grade("P2", OPEN, 4, "7天以上、15天内", "Over 7, up to 15 days"),
                        new Grade("P3", OPEN, 7, "15天以上、1个月内", "Over 15 days, up to 1 month"),
                        new Grade("P4", OPEN, 15, "1个月以上、1年内", "Over 1 month, up to 1 year"),
                        new Grade("PD", DELIVERED, null, "已交车，转入保有客户关怀", "Delivered, now in owner care"),
                        new Grade("F", DEFEATED, null, "战败：已在他处购买", "Defeated: bought, not here"),
                        new Grade("N", HOPELESS, null, "无望", "Hopeless")),
                null);
    }

    private static DefineGradingScheme abcd() {
        return new DefineGradingScheme(
                "ABCD",
                "ABCD 购买意愿分级",
                "ABCD",
                Stream.concat(Stream.of(ORDER), byIntent().stream()).toList(),
                null);
    }

    /**
     * Returns the revisions of built-in schemes that were extended since their first version; applied where a scheme is
     * unchanged.
     *
     * @param from first day of the new versions
     */
    static List<RenewBuiltInScheme> renewed(LocalDate from) {
        return List.of(new RenewBuiltInScheme("ABCD", byIntent(), abcd().grades(), from));
    }

    private static List<Grade> byIntent() {
        return List.of(
                new Grade(
                        "A",
                        OPEN,
                        7,
                        "有能力、意愿强，正在选车型，3个月内成交",
                        "Able and keen, choosing a model; closes within 3 months"),
                new Grade("B", OPEN, 14, "有能力、有意愿但在等待，4至6个月", "Able and willing but waiting; closes in 4 to 6 months"),
                new Grade(
                        "C",
                        OPEN,
                        30,
                        "有能力、略有意愿，不急或了解少，7至12个月",
                        "Able, some wish, no urgency; closes in 7 to 12 months"),
                new Grade("D", OPEN, 90, "有能力但否认需求，12个月内不成交", "Able but denies the need; not within 12 months"));
    }
}
