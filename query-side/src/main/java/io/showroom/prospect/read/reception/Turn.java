package io.showroom.prospect.read.reception;

/**
 * A consultant in the order of turns.
 *
 * @param consultant user key
 * @param onDuty whether they are on today's rota
 * @param here number of their parties in the store now
 * @param taken number of first visits today, which count as turns
 * @param received number of all visits they received today
 * @param open number of their open prospects
 * @param next whether the next visitor is theirs
 */
public record Turn(String consultant, boolean onDuty, long here, long taken, long received, long open, boolean next) {

    /** Whether nobody is with them now. */
    public boolean free() {
        return here == 0;
    }
}
