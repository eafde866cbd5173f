package io.showroom.prospect.read.reception;

/**
 * A consultant as reception sees them: how busy, and whether the next visitor is theirs.
 *
 * @param consultant user key
 * @param onDuty whether the rota of the day names them
 * @param here parties in the store with them now
 * @param taken visitors of today who came for the first time: these count as turns
 * @param received all visits of today they received
 * @param open open prospects they hold
 * @param next whether the next visitor is theirs
 */
public record Turn(String consultant, boolean onDuty, long here, long taken, long received, long open, boolean next) {

    /** Whether nobody is with them now. */
    public boolean free() {
        return here == 0;
    }
}
