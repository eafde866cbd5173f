package io.showroom.deploy.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * A request measured as of now and as known then.
 *
 * @param id short name
 * @param user key of the user
 * @param path address; {day}, {month} and {span} are replaced by those of the moment, {other span} begins on a
 *     different day each time, so that no cached answer is measured
 * @param several whether it consists of several reports, so that more time is allowed
 */
record HistoryQuestion(String id, String user, String path, boolean several) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int OTHER_DAYS = 60;
    private static final Random RANDOM = new Random(20261128);

    /** Returns all requests. */
    static List<HistoryQuestion> all() {
        return List.of(
                of("funnel", "group", "/api/reports/funnel?reading=period&{span}"),
                of("funnel-by", "manager", "/api/reports/funnel?reading=cohort&by=consultant&{span}"),
                of("funnel-own", "consultant1", "/api/reports/funnel?{span}"),
                of("funnel-area", "manager", "/api/reports/funnel?by=area&{span}"),
                of("retained", "group", "/api/reports/retained-new?month={month}"),
                of("sources", "group", "/api/reports/sources?{span}"),
                of("traffic", "group", "/api/reports/traffic?month={month}"),
                of("kpis", "manager", "/api/reports/kpis?month={month}"),
                of("grade-mix", "group", "/api/reports/grade-mix?step=week&{span}"),
                of("defeats", "group", "/api/reports/defeats?{span}"),
                of("owners", "group", "/api/reports/owners?month={month}"),
                of("daily", "group", "/api/reports/daily?day={day}"),
                of("daily-store", "manager", "/api/reports/daily?day={day}"),
                of("sheet", "manager", "/api/reports/contact-sheet?month={month}"),
                of("visits", "group", "/api/reports/visits?day={day}"),
                of("prospects", "group", "/api/prospects?size=50&sort=lastContact,desc"),
                of("prospects-own", "consultant1", "/api/prospects?size=50&sort=name"),
                of("follow-ups", "manager", "/api/follow-ups?size=50"),
                of(
                        "behind",
                        "manager",
                        "/api/prospects?size=50&figure=funnel/order/prospects&reading=period&{other span}"),
                of("behind-folded", "manager", "/api/prospects?size=50&figure=defeats/all&{other span}"),
                new HistoryQuestion("stores", "group", "/api/reports/stores?day={day}", true),
                new HistoryQuestion(
                        "compare",
                        "manager",
                        "/api/reports/compare?report=retained-new&month={month}&from-known={before}",
                        true));
    }

    static HistoryQuestion of(String id, String user, String path) {
        return new HistoryQuestion(id, user, path, false);
    }

    String at(Instant moment, boolean known) {
        LocalDate day = LocalDate.ofInstant(moment, ZONE);
        String address = path.replace("{day}", day.toString())
                .replace("{month}", YearMonth.from(day).toString())
                .replace("{before}", moment.minus(Duration.ofDays(10)).toString())
                .replace("{span}", "from=" + day.minusMonths(3) + "&to=" + day)
                .replace(
                        "{other span}",
                        "from=" + day.minusMonths(3).minusDays(RANDOM.nextInt(OTHER_DAYS)) + "&to=" + day);
        String name = several && path.contains("compare") ? "to-known" : "asKnownAt";
        return known ? address + "&" + name + "=" + moment : address;
    }
}
