package io.showroom.deploy.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Imports files of new people and waits until the read models show all of them. */
final class BenchImport {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final LocalDate BEGAN =
            LocalDate.now(Clock.systemUTC()).minusYears(1).withDayOfMonth(1);

    private BenchImport() {}

    /** Returns a phone number not used before. */
    static String phone() {
        return String.format(Locale.ROOT, "139%08d", PEOPLE.incrementAndGet());
    }

    /** Imports a list as the assistant; returns the seconds taken. */
    static double list(BenchClient web, int rows) {
        StringBuilder file = new StringBuilder("客户姓名,手机号,建卡时间\n");
        for (int row = 0; row < rows; row++) {
            file.append("Guest ")
                    .append(row)
                    .append(',')
                    .append(phone())
                    .append(',')
                    .append(BEGAN)
                    .append(" 09:03\n");
        }
        long start = System.nanoTime();
        String list = web.upload("assistant", "/api/imports/lists", "list.csv", file.toString())
                .get("id")
                .asString();
        ended(web, "assistant", web.post("assistant", "/api/imports/lists/" + list + "/runs?dryRun=false"), rows);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Imports a history with three acts per prospect as the administrator; returns the seconds taken. */
    static double history(BenchClient web, int prospects) {
        StringBuilder file = new StringBuilder("prospect,act,occurred_at,store,consultant,channel,name,phone,grade\n");
        int first = PEOPLE.get();
        for (int n = 0; n < prospects; n++) {
            String who = "b" + first + "-" + n;
            String when = BEGAN.plusDays(n % 300).toString();
            file.append(who).append(",RegisterVisit,").append(when).append("T10:00,N1,manager,WALK_IN,,,\n");
            file.append(who).append(",CaptureContact,").append(when).append("T10:10,N1,manager,,Guest,");
            file.append(phone()).append(",\n");
            file.append(who).append(",GradeProspect,").append(when).append("T10:20,N1,manager,,,,A\n");
        }
        long start = System.nanoTime();
        JsonNode job = web.upload("admin", "/api/imports/history?dryRun=false", "history.csv", file.toString());
        ended(web, "admin", job, 3 * prospects);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void ended(BenchClient web, String user, JsonNode job, int expected) {
        String id = job.get("id").asString();
        JsonNode state = web.get(user, "/api/imports/" + id);
        while (state.get("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            state = web.get(user, "/api/imports/" + id);
        }
        if (state.get("accepted").asInt() != expected) {
            throw new IllegalStateException("not all of a file came in: " + state);
        }
    }
}
