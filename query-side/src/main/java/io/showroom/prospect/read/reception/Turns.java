package io.showroom.prospect.read.reception;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Order of turns. The next visitor goes to the consultant on duty with the fewest parties in the store; then with the
 * fewest first visits today; then by the order of the rota. Returning customers are received by their own consultant,
 * which costs no turn.
 */
final class Turns {

    private static final Comparator<Turn> WHO_IS_NEXT =
            Comparator.comparing(Turn::here).thenComparing(Turn::taken);

    private Turns() {}

    /**
     * Returns the consultants on duty in their order, followed by others who received somebody today.
     *
     * @param onDuty user keys in the order of the rota
     * @param visits today's visits
     * @param open number of open prospects by consultant
     */
    static List<Turn> of(List<String> onDuty, List<ReceivedVisit> visits, Map<String, Long> open) {
        List<ReceivedVisit> inPerson =
                visits.stream().filter(ReceivedVisit::inPerson).toList();
        List<Turn> turns = new ArrayList<>();
        onDuty.forEach(user -> turns.add(turn(user, true, inPerson, open)));
        String next = turns.stream().min(WHO_IS_NEXT).map(Turn::consultant).orElse(null);
        inPerson.stream()
                .map(ReceivedVisit::consultant)
                .filter(Objects::nonNull)
                .distinct()
                .filter(Predicate.not(onDuty::contains))
                .forEach(user -> turns.add(turn(user, false, inPerson, open)));
        turns.replaceAll(turn -> turn.consultant().equals(next) ? marked(turn) : turn);
        return turns;
    }

    private static Turn turn(String user, boolean onDuty, List<ReceivedVisit> visits, Map<String, Long> open) {
        List<ReceivedVisit> theirs =
                visits.stream().filter(visit -> user.equals(visit.consultant())).toList();
        return new Turn(
                user,
                onDuty,
                theirs.stream().filter(ReceivedVisit::here).count(),
                theirs.stream().filter(ReceivedVisit::first).count(),
                theirs.size(),
                open.getOrDefault(user, 0L),
                false);
    }

    private static Turn marked(Turn turn) {
        return new Turn(
                turn.consultant(), turn.onDuty(), turn.here(), turn.taken(), turn.received(), turn.open(), true);
    }
}
