package io.showroom.deploy.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three stores and their consultants, with differing performance. */
final class DemoStaff {

    private DemoStaff() {}

    /** Returns the stores of a scenario that begins on this day. */
    static List<DemoStore> from(LocalDate begin) {
        LocalDate leaving = begin.plusMonths(7).withDayOfMonth(16);
        LocalDate joining = begin.plusMonths(6).withDayOfMonth(8);
        return List.of(
                new DemoStore(
                        "S1",
                        "临江中心店",
                        "",
                        155,
                        SchemeGrades.HABC,
                        true,
                        false,
                        0.3,
                        List.of(
                                seller("consultant1", "S1", 0.75, 0.23, 0.95, DayOfWeek.MONDAY),
                                seller("consultant2", "S1", 0.69, 0.19, 0.90, DayOfWeek.TUESDAY),
                                seller("consultant3", "S1", 0.72, 0.17, 0.86, DayOfWeek.WEDNESDAY),
                                seller("consultant4", "S1", 0.62, 0.18, 0.80, DayOfWeek.THURSDAY),
                                seller("consultant5", "S1", 0.56, 0.14, 0.70, DayOfWeek.FRIDAY),
                                seller("consultant6", "S1", 0.60, 0.12, 0.62, DayOfWeek.MONDAY))),
                new DemoStore(
                        "S2",
                        "滨湖店",
                        "s2-",
                        150,
                        SchemeGrades.HABC,
                        true,
                        true,
                        0.08,
                        List.of(
                                seller("s2-consultant1", "S2", 0.71, 0.20, 0.92, DayOfWeek.MONDAY),
                                seller("s2-consultant2", "S2", 0.66, 0.18, 0.85, DayOfWeek.TUESDAY),
                                seller("s2-consultant3", "S2", 0.58, 0.13, 0.74, DayOfWeek.WEDNESDAY),
                                seller("s2-consultant4", "S2", 0.64, 0.16, 0.82, DayOfWeek.THURSDAY))),
                new DemoStore(
                        "S3",
                        "北郊店",
                        "s3-",
                        145,
                        SchemeGrades.P_SCALE,
                        false,
                        false,
                        0.2,
                        List.of(
                                seller("s3-consultant1", "S3", 0.68, 0.21, 0.88, DayOfWeek.TUESDAY),
                                seller("s3-consultant2", "S3", 0.61, 0.15, 0.80, DayOfWeek.WEDNESDAY),
                                seller("s3-consultant3", "S3", 0.57, 0.13, 0.66, DayOfWeek.THURSDAY, null, leaving),
                                seller("s3-consultant4", "S3", 0.65, 0.16, 0.84, DayOfWeek.MONDAY, joining, null))));
    }

    private static DemoConsultant seller(
            String user, String store, double capture, double closing, double discipline, DayOfWeek dayOff) {
        return seller(user, store, capture, closing, discipline, dayOff, null, null);
    }

    private static DemoConsultant seller(
            String user,
            String store,
            double capture,
            double closing,
            double discipline,
            DayOfWeek dayOff,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new DemoConsultant(user, store, capture, closing, discipline, dayOff, from, until);
    }
}
