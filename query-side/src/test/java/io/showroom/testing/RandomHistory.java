package io.showroom.testing;

import io.showroom.eventlog.read.RecordedEvent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of prospects, each recorded in an order that the rules allow, with late entries, corrections,
 * cancelled orders, pending, confirmed and rejected defeats, reactivations and reassignments, interleaved in the log at
 * random.
 */
public final class RandomHistory {

    private static final List<String> STORES = List.of("S1", "S2");
    private static final List<String> CONSULTANTS = List.of("c1", "c2", "c3");
    private static final List<String> MODELS = List.of("X1", "X2");
    private static final List<String> SOURCES = List.of("walk-in", "autohome", "referral");
    private static final List<String> GRADES = List.of("H", "A", "B", "C");
    private static final List<String> KINDS = List.of("DEFEATED", "LOST", "FROZEN", "INVALID");
    private static final int DAYS = 150;

    private final Random random;
    private long nextPosition = 1;
    private int nextProspect = 1;

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a log of so many prospects; the same seed gives the same log. */
    public static List<RecordedEvent> of(long seed, int prospects) {
        RandomHistory history = new RandomHistory(seed);
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < prospects; i++) {
            writers.add(history.new Writer());
        }
        List<Writer> busy = new ArrayList<>(writers);
        while (!busy.isEmpty()) {
            Writer writer = busy.get(history.random.nextInt(busy.size()));
            if (!writer.step()) {
                busy.remove(writer);
            }
        }
        return writers.stream()
                .flatMap(writer -> writer.stream.events().stream())
                .sorted(Comparator.comparingLong(RecordedEvent::position))
                .toList();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> @Nullable T maybe(List<T> from) {
        return random.nextInt(3) == 0 ? null : any(from);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** One prospect with its state as the rules see it when recording. */
    private final class Writer {

        private final Stream stream =
                new Stream("P-%08d-0000-0000-0000-000000000000".formatted(nextProspect++), any(STORES), 0);
        private int left = 1 + random.nextInt(18);
        private int day = random.nextInt(DAYS);
        private boolean closed;
        private boolean ordered;
        private boolean delivered;
        private boolean captured;
        private final List<String> grades = new ArrayList<>();
        private @Nullable String pending;

        boolean step() {
            if (left-- == 0) {
                return false;
            }
            nextPosition += 1 + random.nextInt(3);
            stream.at(nextPosition);
            day += random.nextInt(12);
            act(when());
            return true;
        }

        private String when() {
            int at = oneIn(4) ? Math.max(0, day - random.nextInt(60)) : day;
            LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0).plusDays(at);
            if (oneIn(4)) {
                time = time.withDayOfMonth(1);
            }
            return (oneIn(3) ? time : time.plusMinutes(random.nextInt(24 * 60))).toString();
        }

        private void act(String when) {
            if (stream.events().isEmpty() && !oneIn(8)) {
                visit(when);
            } else if (stream.events().isEmpty()) {
                capture(when);
            } else {
                later(when);
            }
        }

        private void later(String when) {
            switch (random.nextInt(14)) {
                case 0 -> visit(when);
                case 1, 2 -> capture(when);
                case 3, 4 -> grade(when);
                case 5 -> stream.testDrive(when);
                case 6 -> stream.quote(when, any(MODELS));
                case 7, 8 -> order(when);
                case 9 -> cancelOrDeliver(when);
                case 10 -> defeat(when);
                case 11 -> decide(when);
                case 12 -> reactivate(when);
                default -> stream.reassign(when, any(CONSULTANTS));
            }
        }

        private void visit(String when) {
            stream.visit(
                    when,
                    any(List.of("WALK_IN", "PHONE", "ONLINE")),
                    maybe(CONSULTANTS),
                    maybe(SOURCES),
                    oneIn(4) ? "spring" : null,
                    maybe(MODELS));
        }

        private void capture(String when) {
            if (captured) {
                stream.correct(when, maybe(MODELS));
            } else {
                stream.capture(when, maybe(CONSULTANTS), maybe(MODELS));
                captured = true;
            }
        }

        private void grade(String when) {
            if (!grades.isEmpty() && oneIn(3)) {
                stream.correctGrade(when, any(GRADES), any(grades));
            } else {
                stream.grade(when, any(GRADES));
            }
            grades.add(stream.lastEventId());
        }

        private void order(String when) {
            if (!closed && !ordered) {
                stream.order(when, maybe(MODELS));
                ordered = true;
            }
        }

        private void cancelOrDeliver(String when) {
            if (ordered && !delivered && oneIn(4)) {
                stream.deliver(when);
                delivered = true;
            } else if (ordered && !delivered) {
                stream.cancel(when, maybe(GRADES));
                ordered = false;
            }
        }

        private void defeat(String when) {
            if (!closed && !ordered && pending == null) {
                stream.declare(when, any(KINDS));
                if (oneIn(3)) {
                    stream.at(++nextPosition).confirm(when, null);
                    closed = true;
                } else {
                    pending = stream.lastEventId();
                }
            }
        }

        private void decide(String when) {
            if (pending != null && oneIn(3)) {
                stream.reject(when, pending);
                pending = null;
            } else if (pending != null && !ordered) {
                stream.confirm(when, pending);
                pending = null;
                closed = true;
            }
        }

        private void reactivate(String when) {
            if (closed) {
                stream.reactivate(when, maybe(GRADES));
                closed = false;
            }
        }
    }
}
