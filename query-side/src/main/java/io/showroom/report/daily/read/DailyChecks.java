package io.showroom.report.daily.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.GradeTransition;
import io.showroom.report.contactsheet.read.SheetPlans;
import io.showroom.report.daily.read.DailyAnswer.Check;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the daily report must agree on with other forms of the day (docs/domain.md, section 5.3). */
enum DailyChecks {
    /** Who came, rang or wrote for the first time, against the visit register. */
    FIRST_VISITS(
            "firstVisits",
            found -> prospects(found, contact -> contact.contact().first()),
            DailyData::registered),
    /** Every change of a grade goes through here with a contact; against the grade histories. */
    GRADE_CHANGES(
            "gradeChanges", DailyChecks::gradedHere, found -> found.regraded().keySet()),
    /** Plans of the day that were kept, against the ticks of the contact status sheet. */
    PLANNED_CONTACTS("plannedContacts", DailyChecks::keptHere, DailyData::kept);

    private static final Comparator<DailyContact> LAST_LAST =
            Comparator.comparing(DailyContact::at).thenComparing(DailyContact::sequence);

    private final String code;
    private final Function<DailyData, Set<String>> here;
    private final Function<DailyData, Set<String>> there;

    /**
     * A check.
     *
     * @param here prospects as this form has them
     * @param there prospects as the other form has them
     */
    DailyChecks(String code, Function<DailyData, Set<String>> here, Function<DailyData, Set<String>> there) {
        this.code = code;
        this.here = here;
        this.there = there;
    }

    /** Its name in addresses, answers and texts. */
    String code() {
        return code;
    }

    /** All checks of a day. */
    static List<Check> of(DailyData found) {
        return Stream.of(values())
                .map(check -> new Check(
                        check.code,
                        check.here.apply(found).size(),
                        check.there.apply(found).size(),
                        check.differing(found).size()))
                .toList();
    }

    /** Prospects on whom the forms do not agree. */
    Set<String> differing(DailyData found) {
        Set<String> ofHere = here.apply(found);
        Set<String> ofThere = there.apply(found);
        Set<String> differing = new HashSet<>(ofHere);
        differing.addAll(ofThere);
        differing.removeIf(one -> ofHere.contains(one) && ofThere.contains(one));
        return differing;
    }

    /** The same of one prospect. */
    boolean differs(Timeline timeline, LocalDate day) {
        String id = timeline.prospectId();
        return !differing(new DailyData(
                        ContactFold.of(timeline).stream()
                                .filter(contact -> contact.day().equals(day))
                                .toList(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        registered(timeline, day) ? Set.of(id) : Set.of(),
                        SheetPlans.kept(timeline, day) ? Set.of(id) : Set.of(),
                        SheetPlans.listed(timeline, day) ? Set.of(id) : Set.of(),
                        regraded(timeline, day)))
                .isEmpty();
    }

    /** Whether the visit register has a prospect as coming, ringing or writing for the first time on a day. */
    static boolean registered(Timeline timeline, LocalDate day) {
        return timeline.acts().stream()
                .anyMatch(act -> act.event() instanceof VisitRegistered visit
                        && visit.first()
                        && timeline.day(act.at()).equals(day));
    }

    /** The last grade that took over from another one on a day, by the prospect; empty if none did. */
    static Map<String, String> regraded(Timeline timeline, LocalDate day) {
        return GradeTransition.of(timeline).stream()
                .filter(regrading -> regrading.day().equals(day))
                .reduce((earlier, later) -> later)
                .map(last -> Map.of(timeline.prospectId(), last.to()))
                .orElse(Map.of());
    }

    private static Set<String> gradedHere(DailyData found) {
        Map<String, DailyContact> last = new HashMap<>();
        found.contacts().forEach(contact -> last.merge(contact.prospectId(), contact, DailyChecks::later));
        Set<String> graded = new HashSet<>(found.regraded().keySet());
        graded.removeIf(one -> {
            DailyContact contact = last.get(one);
            return contact == null
                    || !Objects.equals(
                            found.regraded().get(one), contact.outcome().gradeAfter());
        });
        graded.removeAll(prospects(found, DailyChecks::isAtTheDesk));
        return graded;
    }

    private static Set<String> keptHere(DailyData found) {
        Set<String> here = prospects(
                found, contact -> contact.day().equals(contact.contact().plannedFor()));
        here.retainAll(found.listed());
        Set<String> met = prospects(found, DailyChecks::isContact);
        met.retainAll(found.kept());
        here.addAll(met);
        return here;
    }

    private static boolean isContact(DailyContact contact) {
        return contact.contact().type().equals("VisitRegistered")
                || contact.contact().type().equals("FollowUpCompleted");
    }

    private static DailyContact later(DailyContact one, DailyContact other) {
        return LAST_LAST.compare(one, other) < 0 ? other : one;
    }

    private static boolean isAtTheDesk(DailyContact contact) {
        return contact.contact().type().equals("ProspectGraded")
                && contact.outcome().gradeBefore() != null;
    }

    private static Set<String> prospects(DailyData found, Predicate<DailyContact> which) {
        return found.contacts().stream()
                .filter(which)
                .map(DailyContact::prospectId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
