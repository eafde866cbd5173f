package io.showroom.prospect.write;

/** Something kept outside the event log by which a person could be known; an erasure removes it. */
public interface PersonalTrace {

    /**
     * Removes what is kept about the person, in the transaction of the command; nothing if nothing is.
     *
     * @param prospectId whose traces
     */
    void remove(String prospectId);
}
