package io.showroom.eventlog.write;

/**
 * Where readers of events may see them before the command's transaction has committed, what they need of the database
 * to read them has to be committed first.
 */
public interface BeforeEvents {

    /** Does what readers of the events to come depend on; it stays even if nothing comes of these events. */
    void carryOut(Runnable work);
}
