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

/** The checks of the daily report against other forms of the day (docs/domain.md, section 5.3). */
enum DailyChecks {
    /** First visits, calls and leads, against the visit register. */
    FIRST_VISITS(
            "firstVisits",
            found -> prospects(found, contact -> contact.contact().first()),
            DailyData::registered),
    /** Changes of grade that were made with a contact, against all changes in the grade histories. */
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
     * Creates a check.
     *
     * @param here the prospects by this form
     * @param there the prospects by the other form
     */
    DailyChecks(String code, Function<DailyData, Set<String>> here, Function<DailyData, Set<String>> there) {
        this.code = code;
        this.here = here;
        this.there = there;
    }

    /** Its name in addresses, answers and message keys. */
    String code() {
        return code;
    }

    /** Returns all checks of a day. */
    static List<Check> of(DailyData found) {
        return Stream.of(values())
                .map(check -> new Check(
                        check.code,
                        check.here.apply(found).size(),
                        check.there.apply(found).size(),
                        check.differing(found).size()))
                .toList();
    }

    /** Returns the prospects that only one of the two forms has. */
    Set<String> differing(DailyData found) {
        Set<String> ofHere = here.apply(found);
        Set<String> ofThere = there.apply(found);
        Set<String> differing = new HashSet<>(ofHere);
        differing.addAll(ofThere);
        differing.removeIf(one -> ofHere.contains(one) && ofThere.contains(one));
        return differing;
    }

    /** Returns whether the two forms differ on one prospect. */
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

    /** Returns whether the prospect has a first visit, call or lead on the day, as the visit register counts it. */
    static boolean registered(Timeline timeline, LocalDate day) {
        return timeline.acts().stream()
                .anyMatch(act -> act.event() instanceof VisitRegistered visit
                        && visit.first()
                        && timeline.day(act.at()).equals(day));
    }

    /** Returns the last grade that replaced another one on the day, by the prospect id; empty if none did. */
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
