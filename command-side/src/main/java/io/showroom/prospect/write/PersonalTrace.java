package io.showroom.prospect.write;

/** Personal data stored outside the event log, which an erasure removes. */
public interface PersonalTrace {

    /**
     * Removes what is stored about the person, in the transaction of the command.
     *
     * @param prospectId id of the person's prospect
     */
    void remove(String prospectId);
}
