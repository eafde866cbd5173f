package io.showroom.prospect.acts;

/**
 * The state of a prospect that decides which acts are possible.
 *
 * @param status its status
 * @param defeatPending whether a declared defeat awaits a decision
 * @param captured whether contact details were captured
 * @param visited whether it has a visit, call or lead
 * @param contacted whether it has a visit or a completed contact
 * @param followUp whether a follow-up is scheduled
 * @param owner whether it has a delivery or another car on record
 * @param erased whether the person's data were erased
 * @param imported whether the act is imported history, which may lack what daily work requires
 */
public record Situation(
        ProspectStatus status,
        boolean defeatPending,
        boolean captured,
        boolean visited,
        boolean contacted,
        boolean followUp,
        boolean owner,
        boolean erased,
        boolean imported) {

    boolean ordered() {
        return status == ProspectStatus.ORDERED;
    }

    boolean delivered() {
        return status == ProspectStatus.DELIVERED;
    }

    boolean closed() {
        return status.closed();
    }

    boolean lost() {
        return status.defeat();
    }

    boolean nothingAgreed() {
        return lost() || !followUp;
    }
}
