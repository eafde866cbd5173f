package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.write.AnyCommandsTest.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A prospect's turns in business time, as reports read them: a defeat only if it was confirmed. Implemented
 * independently of {@link ProspectHistory}, to be compared with it.
 */
final class BusinessOrder {

    private BusinessOrder() {}

    /** Returns the turns that are impossible at their place. */
    static List<Turn> contradictions(List<Recorded> recorded) {
        List<Turn> wrong = new ArrayList<>();
        ProspectStatus status = ProspectStatus.VISITOR;
        for (Turn turn : turns(recorded)) {
            ProspectStatus next = after(status, turn);
            if (next == null) {
                wrong.add(turn);
            } else {
                status = next;
            }
        }
        return wrong;
    }

    /** Returns the status after all turns. */
    static ProspectStatus status(List<Recorded> recorded) {
        ProspectStatus status = ProspectStatus.VISITOR;
        for (Turn turn : turns(recorded)) {
            ProspectStatus next = after(status, turn);
            status = next == null ? status : next;
        }
        return status;
    }

    private static @Nullable ProspectStatus after(ProspectStatus status, Turn turn) {
        boolean open = status == ProspectStatus.VISITOR || status == ProspectStatus.OPEN;
        return switch (turn.event()) {
            case ContactCaptured captured -> status.defeat() ? null : open ? ProspectStatus.OPEN : status;
            case OrderPlaced ordered -> open ? ProspectStatus.ORDERED : null;
            case OrderCancelled cancelled -> status == ProspectStatus.ORDERED ? ProspectStatus.OPEN : null;
            case VehicleDelivered delivered -> status == ProspectStatus.ORDERED ? ProspectStatus.DELIVERED : null;
            case DefeatDeclared lost -> open ? ProspectStatus.valueOf(lost.kind()) : null;
            case ProspectReactivated back ->
                status.defeat() ? turn.captured() ? ProspectStatus.OPEN : ProspectStatus.VISITOR : null;
            default -> throw new IllegalArgumentException("not a turn");
        };
    }

    private static List<Turn> turns(List<Recorded> recorded) {
        Map<String, DefeatDeclared> declarations = new HashMap<>();
        List<Turn> turns = new ArrayList<>();
        boolean captured = false;
        @Nullable String last = null;
        for (Recorded one : recorded) {
            switch (one.event()) {
                case DefeatDeclared declared -> {
                    declarations.put(one.id(), declared);
                    last = one.id();
                }
                case DefeatConfirmed confirmed -> {
                    String id = confirmed.declaration() == null ? last : confirmed.declaration();
                    DefeatDeclared declared = declarations.get(id);
                    turns.add(new Turn(declared.occurredAt(), turns.size(), declared, captured));
                }
                case ContactCaptured capture -> {
                    captured = true;
                    turns.add(new Turn(capture.occurredAt(), turns.size(), capture, true));
                }
                case OrderPlaced order -> turns.add(new Turn(order.occurredAt(), turns.size(), order, captured));
                case OrderCancelled order -> turns.add(new Turn(order.occurredAt(), turns.size(), order, captured));
                case VehicleDelivered car -> turns.add(new Turn(car.occurredAt(), turns.size(), car, captured));
                case ProspectReactivated back -> turns.add(new Turn(back.occurredAt(), turns.size(), back, captured));
                default -> {
                    // not a turn
                }
            }
        }
        turns.sort(Comparator.comparing(Turn::at).thenComparing(Turn::place));
        return turns;
    }

    /** A change of status, and whether details had been captured when it was recorded. */
    record Turn(Instant at, int place, ProspectEvent event, boolean captured) {}
}
