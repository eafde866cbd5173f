package io.showroom.prospect.read.card;

import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Standing;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.ArrayList;
import java.util.List;

/** Which commands are worth offering; whether one is carried out is decided where it is handled. */
final class AllowedActs {

    private AllowedActs() {}

    static List<String> of(ProspectState state, Actor actor) {
        if (!actor.reaches(state.store())) {
            return List.of();
        }
        boolean manager = actor.hasAny(Role.MANAGER);
        boolean seller =
                manager || (actor.hasAny(Role.CONSULTANT) && actor.user().equals(state.consultant()));
        List<String> acts = new ArrayList<>();
        if (state.erasedAt() != null) {
            closing(state, seller, manager, acts);
            return acts;
        }
        if (seller || actor.hasAny(Role.RECEPTIONIST)) {
            acts.add("RegisterVisit");
            if (state.counts().visits() > 0) {
                acts.add("CompleteVisit");
            }
            if (!state.status().closedLost()) {
                acts.add("MakeAppointment");
            }
            acts.add("CaptureContact");
        }
        if (seller) {
            acts.add("RecordContact");
            byStanding(state, manager, acts);
            acts.add("RecordReferral");
            if (state.delivery() != null || state.wish().currentCar() != null) {
                acts.add("RecordTransaction");
            }
        }
        if (manager) {
            if (state.status() == Standing.DEFEAT_PENDING) {
                acts.add("ConfirmDefeat");
                acts.add("RejectDefeat");
            }
            if (state.counts().visits() + state.counts().contacts() > 0) {
                acts.add("ReviewContact");
            }
            acts.add("ReassignProspect");
        }
        if (actor.hasAny(Role.ADMINISTRATOR)) {
            acts.add("ErasePersonalData");
        }
        return acts;
    }

    /** Nobody can be contacted any more; what is open can be settled and closed. */
    private static void closing(ProspectState state, boolean seller, boolean manager, List<String> acts) {
        if (seller && state.status() == Standing.ORDERED) {
            acts.add("ConfirmDelivery");
            acts.add("CancelOrder");
        }
        if (seller && (state.status() == Standing.OPEN || state.status() == Standing.VISITOR)) {
            acts.add("DeclareDefeat");
        }
        if (manager && state.status() == Standing.DEFEAT_PENDING) {
            acts.add("ConfirmDefeat");
            acts.add("RejectDefeat");
        }
        if (manager) {
            acts.add("ReassignProspect");
        }
    }

    private static void byStanding(ProspectState state, boolean manager, List<String> acts) {
        switch (state.status()) {
            case VISITOR, OPEN -> {
                acts.add("GradeProspect");
                followUps(state, manager, acts);
                acts.add("RecordTestDrive");
                acts.add("RecordQuote");
                if (state.status() == Standing.OPEN) {
                    acts.add("PlaceOrder");
                }
                acts.add("DeclareDefeat");
            }
            case DEFEAT_PENDING -> followUps(state, manager, acts);
            case ORDERED -> {
                followUps(state, manager, acts);
                acts.add("ConfirmDelivery");
                acts.add("CancelOrder");
            }
            case DEFEATED, LOST, FROZEN, INVALID -> acts.add("ReactivateProspect");
            case DELIVERED -> followUps(state, manager, acts);
        }
    }

    /** Later than the cadence allows is for the manager to set. */
    private static void followUps(ProspectState state, boolean manager, List<String> acts) {
        if (state.due() == null || manager) {
            acts.add("ScheduleFollowUp");
        }
        if (state.due() != null) {
            acts.add("PostponeFollowUp");
            acts.add("AdvanceFollowUp");
        }
    }
}
