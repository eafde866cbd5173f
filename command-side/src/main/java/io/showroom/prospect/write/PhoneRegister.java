package io.showroom.prospect.write;

/**
 * Register of the phone numbers of open prospects: within a store each number belongs to one open prospect at most,
 * also under concurrency. Works in the transaction of the command; numbers are stored as keyed digests only.
 */
public interface PhoneRegister {

    /** One of a prospect's two numbers. Claiming the second as the first exchanges them. */
    enum Place {
        /** The main number. */
        FIRST,
        /** The second number. */
        SECOND
    }

    /**
     * Registers the number for the prospect.
     *
     * @param e164 number in E.164
     * @throws io.showroom.commandapi.Rejection (409 {@code duplicatePhone}) if another open prospect of the store has
     *     it
     */
    void claim(String prospectId, String store, Place place, String e164);

    /** Registers the number for a closed prospect without claiming it; {@link #reclaim} claims it. */
    void keep(String prospectId, String store, Place place, String e164);

    /** Releases the prospect's numbers, because it is closed. */
    void release(String prospectId);

    /**
     * Claims the prospect's numbers again, because it is reopened.
     *
     * @throws io.showroom.commandapi.Rejection (409 {@code duplicatePhoneReactivated}) if another open prospect has one
     *     of them
     */
    void reclaim(String prospectId);
}
