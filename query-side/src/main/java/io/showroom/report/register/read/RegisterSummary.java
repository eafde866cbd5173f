package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.report.read.Ratio;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Further sums of the register (docs/domain.md, section 5.1).
 *
 * @param consultants by receiving consultant, most first visits first
 * @param stayByGrade minutes in the store by the grade at the end of the day
 * @param models by model, most visits, calls and leads first
 * @param sources by source, most visits, calls and leads first
 * @param duty compliance with the duty rota, on days with one
 * @param invitation calls, invitations and visits that followed
 */
record RegisterSummary(
        List<ReceivedByConsultant> consultants,
        List<Stay> stayByGrade,
        List<Interest> models,
        List<BroughtBySource> sources,
        Duty duty,
        Invitation invitation) {

    private static final String NONE = "none";

    /**
     * The sums of one consultant.
     *
     * @param consultant user key; "none" for nobody
     * @param visits visits to the store
     * @param first first visits, calls and leads
     * @param captured those of them with details on file by the end of the day
     * @param captureRate captured ÷ first; null without first visits
     * @param offDuty first visits to the store received off duty, on days with a rota
     */
    record ReceivedByConsultant(
            String consultant,
            long visits,
            long first,
            long captured,
            @Nullable Double captureRate,
            long offDuty) {}

    /**
     * The minutes in the store by grade.
     *
     * @param grade the grade; "none" for lines without
     * @param visits visits with a departure
     * @param minutes their average minutes
     */
    record Stay(String grade, long visits, long minutes) {}

    /**
     * The sums of one model.
     *
     * @param model its code; "none" for lines without
     * @param visits visits, calls and leads
     * @param testDrives those of them with a test drive that day
     */
    record Interest(String model, long visits, long testDrives) {}

    /**
     * The sums of one source.
     *
     * @param source its code; "none" for lines without
     * @param visits visits, calls and leads
     * @param first those of them that were the first
     * @param captured those of the first with details on file by the end of the day
     */
    record BroughtBySource(String source, long visits, long first, long captured) {}

    /**
     * Compliance with the duty rota of first visits to the store, on days with a rota.
     *
     * @param followed received by a consultant on duty
     * @param notFollowed received by somebody else or nobody
     */
    record Duty(long followed, long notFollowed) {}

    /**
     * Calls, invitations and visits that followed.
     *
     * @param calls calls
     * @param invited calls with an invitation to the store
     * @param came calls followed by a visit to the store
     * @param rate came ÷ calls; null without calls
     */
    record Invitation(
            long calls, long invited, long came, @Nullable Double rate) {}

    /**
     * Computes the sums of lines.
     *
     * @param visits the lines
     * @param onDuty returns the user keys of the consultants on duty in a store on a day; empty without a rota
     */
    static RegisterSummary of(List<RegisteredVisit> visits, BiFunction<String, LocalDate, List<String>> onDuty) {
        List<RegisteredVisit> turns = visits.stream()
                .filter(visit -> visit.inPerson() && visit.touch().first() && followed(visit, onDuty) != null)
                .toList();
        List<RegisteredVisit> off = turns.stream()
                .filter(visit -> Boolean.FALSE.equals(followed(visit, onDuty)))
                .toList();
        List<RegisteredVisit> stayed =
                visits.stream().filter(visit -> visit.minutes() != null).toList();
        return new RegisterSummary(
                sums(
                        visits,
                        RegisteredVisit::consultant,
                        (key, some) -> received(key, some, off),
                        most(ReceivedByConsultant::first, ReceivedByConsultant::consultant)),
                sums(
                        stayed,
                        visit -> visit.outcome().grade(),
                        RegisterSummary::stay,
                        Comparator.comparing(Stay::grade)),
                sums(
                        visits,
                        visit -> visit.interest().model(),
                        RegisterSummary::interest,
                        most(Interest::visits, Interest::model)),
                sums(
                        visits,
                        visit -> visit.touch().source(),
                        RegisterSummary::brought,
                        most(BroughtBySource::visits, BroughtBySource::source)),
                new Duty(turns.size() - (long) off.size(), off.size()),
                invitation(visits));
    }

    /** Groups the lines and returns the sum of each group, sorted. */
    private static <S> List<S> sums(
            List<RegisteredVisit> visits,
            Function<RegisteredVisit, @Nullable String> by,
            BiFunction<String, List<RegisteredVisit>, S> sum,
            Comparator<S> order) {
        return visits.stream().collect(Collectors.groupingBy(visit -> key(by.apply(visit)))).entrySet().stream()
                .map(group -> sum.apply(group.getKey(), group.getValue()))
                .sorted(order)
                .toList();
    }

    private static <S> Comparator<S> most(ToLongFunction<S> first, Function<S, String> then) {
        return Comparator.comparingLong(first).reversed().thenComparing(then);
    }

    /** Returns the same with the stays in the order of these grades; other grades come after them, "none" last. */
    RegisterSummary inOrderOf(List<String> grades) {
        List<Stay> ordered = stayByGrade.stream()
                .sorted(Comparator.comparingInt(stay -> place(stay.grade(), grades)))
                .toList();
        return new RegisterSummary(consultants, ordered, models, sources, duty, invitation);
    }

    private static int place(String grade, List<String> grades) {
        int place = grades.indexOf(grade);
        return place >= 0 ? place : grade.equals(NONE) ? Integer.MAX_VALUE : grades.size();
    }

    /** Returns whether the consultant on a visit was on duty; null on a day without a rota. */
    static @Nullable Boolean followed(RegisteredVisit visit, BiFunction<String, LocalDate, List<String>> onDuty) {
        List<String> duty = onDuty.apply(visit.store(), visit.day());
        return duty.isEmpty() ? null : duty.contains(key(visit.consultant()));
    }

    private static ReceivedByConsultant received(
            String consultant, List<RegisteredVisit> theirs, List<RegisteredVisit> off) {
        long first = RegisterPart.FIRST.in(theirs);
        long captured = RegisterPart.FIRST_CAPTURED.in(theirs);
        return new ReceivedByConsultant(
                consultant,
                RegisterPart.VISITS.in(theirs),
                first,
                captured,
                Ratio.of(captured, first),
                count(off, visit -> key(visit.consultant()).equals(consultant)));
    }

    private static Interest interest(String model, List<RegisteredVisit> visits) {
        return new Interest(model, visits.size(), RegisterPart.TEST_DRIVES.in(visits));
    }

    private static BroughtBySource brought(String source, List<RegisteredVisit> visits) {
        return new BroughtBySource(
                source, visits.size(), RegisterPart.FIRST.in(visits), RegisterPart.FIRST_CAPTURED.in(visits));
    }

    private static Stay stay(String grade, List<RegisteredVisit> visits) {
        return new Stay(
                grade,
                visits.size(),
                Math.round(visits.stream()
                        .map(RegisteredVisit::minutes)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .average()
                        .orElse(0)));
    }

    private static Invitation invitation(List<RegisteredVisit> visits) {
        long calls = RegisterPart.CALLS.in(visits);
        long came = RegisterPart.CAME.in(visits);
        return new Invitation(calls, RegisterPart.INVITED.in(visits), came, Ratio.of(came, calls));
    }

    private static long count(List<RegisteredVisit> visits, Predicate<RegisteredVisit> which) {
        return visits.stream().filter(which).count();
    }

    private static String key(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
