package io.showroom.prospect.acts;

/**
 * What of a prospect decides about which acts are possible.
 *
 * @param status where it stands
 * @param defeatPending whether a defeat was declared that nobody has decided on
 * @param captured whether contact details were taken
 * @param visited whether there is a visit, call or lead of theirs
 * @param contacted whether there is a visit or a contact made with them
 * @param followUp whether a next contact is agreed
 * @param owner whether they own a car that the store knows of
 * @param erased whether the person's data were erased
 * @param imported whether the act is history brought in, which may lack what daily work must have
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
