package io.showroom.report.owners.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.projection.read.RowProjection;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The projection of changes of the number of owners held, by day, store, consultant and car. */
@Component
public class OwnersHeld extends RowProjection<OwnersHeld.HeldChange> {

    OwnersHeld() {
        super(
                ReadModelTable.sums("owner_held_sum", 3, HeldChange.class, "day", "store", "consultant", "car"),
                OwnersHeld::changes);
    }

    /**
     * A change of the number of owners held from a day on.
     *
     * @param consultant user key; "none" for nobody
     * @param car the car in the customer's words; empty if it was bought here
     * @param change the difference, negative for fewer
     */
    public record HeldChange(LocalDate day, String store, String consultant, String car, long change) {}

    /** Returns the changes that one prospect makes while it is held as an owner. */
    public static List<HeldChange> changes(Timeline timeline) {
        List<HeldChange> rows = new ArrayList<>();
        for (Owner owner : OwnerFold.owners(timeline)) {
            if (owner.customer() == CarHolder.OWNER) {
                rows.add(change(owner.validFrom(), timeline, owner, 1));
                if (owner.validUntil() != null) {
                    rows.add(change(owner.validUntil(), timeline, owner, -1));
                }
            }
        }
        return rows;
    }

    /** Returns the numbers held by kind, given the numbers by car (empty for a car bought here). */
    public static OwnersByKind byKind(Map<String, Long> byCar, MasterDataNames names) {
        Map<OwnerKind, Long> kinds = new EnumMap<>(OwnerKind.class);
        Set<String> own = OwnerKind.ownNames(names);
        byCar.forEach((car, held) -> kinds.merge(OwnerKind.of(car.isEmpty(), car, own), held, Long::sum));
        return new OwnersByKind(
                kinds.getOrDefault(OwnerKind.OWN_SOLD, 0L),
                kinds.getOrDefault(OwnerKind.OTHER_SOLD, 0L),
                kinds.getOrDefault(OwnerKind.OTHER_BRAND, 0L));
    }

    private static HeldChange change(LocalDate day, Timeline timeline, Owner owner, long by) {
        boolean here = owner.currentCar() == null;
        return new HeldChange(
                day,
                timeline.store(),
                Dimension.orNone(owner.consultant()),
                here ? "" : Objects.requireNonNull(owner.currentCar()),
                by);
    }
}
