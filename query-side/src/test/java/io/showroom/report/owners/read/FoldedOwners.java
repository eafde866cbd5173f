package io.showroom.report.owners.read;

import io.showroom.report.owners.read.OwnersAnswer.Group;
import io.showroom.report.owners.read.OwnersAnswer.Line;
import io.showroom.report.read.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folds the owner base in memory, to compare it with the SQL over its tables. */
final class FoldedOwners {

    private static final Comparator<Line> LATEST_FIRST = Comparator.comparing(
                    (Line line) -> line.owner().heldOn())
            .reversed()
            .thenComparing(line -> line.owner().prospectId());

    private FoldedOwners() {}

    /**
     * Adds up the owners held at the month's end, the prospects and defeated customers beside them, and the counts of
     * the month; each owner counts once.
     */
    static OwnersMonth month(
            List<Owner> known,
            List<OwnerAct> acts,
            List<Referral> referrals,
            OwnersQuestion question,
            Set<String> ownNames) {
        YearMonth month = question.month();
        OwnerKind kind = question.kind();
        Map<String, OwnerCounts> counts = Stream.concat(
                        acts.stream().map(act -> Map.entry(act.owner(), counts(act, month))),
                        referrals.stream().map(one -> Map.entry(one.referrer(), counts(one, month))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, OwnerCounts::plus));
        List<Line> all = known.stream()
                .filter(owner -> owner.customer() == question.customer())
                .map(owner -> new Line(
                        owner,
                        OwnerKind.of(owner, ownNames),
                        counts.getOrDefault(owner.prospectId(), OwnerCounts.NONE)))
                .toList();
        List<Line> lines = all.stream()
                .filter(line -> kind == null || line.kind() == kind)
                .sorted(LATEST_FIRST)
                .toList();
        Stream<Group> beside = known.stream()
                .filter(owner -> owner.customer() != CarHolder.OWNER)
                .map(owner -> new Group(Dimension.orNone(owner.consultant()), OwnerSums.beside(owner.customer(), 1)));
        Stream<Group> held = lines.stream()
                .map(line -> new Group(Dimension.orNone(line.owner().consultant()), sums(line, month)));
        return OwnersMonth.of(
                all.stream().collect(Collectors.groupingBy(Line::kind, Collectors.counting())),
                Stream.concat(beside, held).toList(),
                lines);
    }

    /** Returns the same sums with some of the lines. */
    static OwnersMonth listing(OwnersMonth month, int skipped, int most) {
        List<Line> some = month.lines().stream().skip(skipped).limit(most).toList();
        return new OwnersMonth(month.kinds(), month.total(), month.groups(), some);
    }

    /** Returns what one act counts in a month. */
    static OwnerCounts counts(OwnerAct act, YearMonth month) {
        if (!isIn(act.day(), month)) {
            return OwnerCounts.NONE;
        }
        LocalDate doneOn = act.doneOn();
        return switch (act.what()) {
            case DUE ->
                new OwnerCounts(1, doneOn == null || doneOn.isAfter(month.atEndOfMonth()) ? 0 : 1, 0, 0, 0, 0, 0, 0);
            case CONTACT -> new OwnerCounts(0, 0, 1, 0, 0, 0, 0, 0);
            case SERVICE -> new OwnerCounts(0, 0, 0, 0, 0, 1, 0, 0);
            case REPLACEMENT -> new OwnerCounts(0, 0, 0, 0, 0, 0, 1, 0);
            case ADDITIONAL -> new OwnerCounts(0, 0, 0, 0, 0, 0, 0, 1);
        };
    }

    private static OwnerCounts counts(Referral referral, YearMonth month) {
        return new OwnerCounts(
                0, 0, 0, isIn(referral.day(), month) ? 1 : 0, isIn(referral.closedOn(), month) ? 1 : 0, 0, 0, 0);
    }

    /** Returns whether a figure counts an owner. */
    static boolean counts(OwnerFigure figure, Line line, YearMonth month) {
        OwnerCounts counts = line.counts();
        return switch (figure) {
            case HELD -> true;
            case NEW -> isIn(line.owner().heldOn(), month);
            case DUE -> counts.due() > 0;
            case DONE -> counts.done() > 0;
            case CONTACTS -> counts.contacts() > 0;
            case REFERRALS -> counts.referrals() > 0;
            case REFERRALS_CLOSED -> counts.referralsClosed() > 0;
            case WORKSHOP -> counts.workshopVisits() > 0;
            case REPLACEMENTS -> counts.replacements() > 0;
            case ADDITIONALS -> counts.additionals() > 0;
        };
    }

    /** Returns whether a figure of referrals counts a referred prospect. */
    static boolean counts(OwnerFigure figure, Referral referral, YearMonth month) {
        return isIn(figure == OwnerFigure.REFERRALS ? referral.day() : referral.closedOn(), month);
    }

    /** Returns whether the row holds at the end of a day. */
    static boolean isHeldOn(Owner owner, LocalDate day) {
        return !owner.validFrom().isAfter(day)
                && (owner.validUntil() == null || owner.validUntil().isAfter(day));
    }

    private static OwnerSums sums(Line line, YearMonth month) {
        boolean added = isIn(line.owner().heldOn(), month);
        return OwnerSums.of(line.kind(), 1, added ? 1 : 0, line.counts().workshopVisits() > 0 ? 1 : 0, line.counts());
    }

    private static boolean isIn(@Nullable LocalDate day, YearMonth month) {
        return day != null && YearMonth.from(day).equals(month);
    }
}
