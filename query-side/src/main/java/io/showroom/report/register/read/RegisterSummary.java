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
 * What the register is read for (docs/domain.md, section 5.1).
 *
 * @param consultants by who received them, the most first
 * @param stayByGrade stay in the store by the grade at the end of the day
 * @param models interest by model, the most asked for first
 * @param sources by source, the most first
 * @param duty whether the duty rota was followed; of days with a rota
 * @param invitation what became of calls and leads
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
     * What one consultant received.
     *
     * @param consultant user key; "none" for nobody
     * @param visits visits to the store
     * @param first first visits, calls and leads
     * @param captured of these, whose details were held by the end of the day
     * @param captureRate captured of the first; null without any
     * @param offDuty first visits received on a day with a rota without being on it
     */
    record ReceivedByConsultant(
            String consultant,
            long visits,
            long first,
            long captured,
            @Nullable Double captureRate,
            long offDuty) {}

    /**
     * Stay in the store.
     *
     * @param grade the grade; "none" without one
     * @param visits visits whose departure was noted
     * @param minutes their mean stay
     */
    record Stay(String grade, long visits, long minutes) {}

    /**
     * Interest in a model.
     *
     * @param model its code; "none" where none was named
     * @param visits visits, calls and leads
     * @param testDrives of these, with a test drive that day
     */
    record Interest(String model, long visits, long testDrives) {}

    /**
     * What a source brought.
     *
     * @param source its code; "none" where none was named
     * @param visits visits, calls and leads
     * @param first of these, first ones
     * @param captured of the first ones, whose details were held by the end of the day
     */
    record BroughtBySource(String source, long visits, long first, long captured) {}

    /**
     * The duty rota against who received first visits.
     *
     * @param followed received by somebody on duty
     * @param notFollowed received by somebody else, or nobody
     */
    record Duty(long followed, long notFollowed) {}

    /**
     * Calls and leads.
     *
     * @param calls calls
     * @param invited calls after which they were invited to the store
     * @param came calls after which they came
     * @param rate came of the calls; null without any
     */
    record Invitation(
            long calls, long invited, long came, @Nullable Double rate) {}

    /**
     * Sums lines up.
     *
     * @param visits the lines
     * @param onDuty user keys of who was on duty in a store on a day; none if nothing was set
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

    /** A sum of each group of lines, in an order. */
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

    /** The same with the stay in the order of these grades; those not among them, and none, come last. */
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

    /** Whether who received a visit was on duty; null on a day without a rota. */
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
