package io.showroom.prospect.write;

/**
 * Which open prospect holds which phone numbers, one per number and store, whatever happens at once. Works in the
 * transaction of the command; numbers are kept as keyed digests only.
 */
public interface PhoneRegister {

    /** Which of a prospect's two numbers. A second one that becomes the first changes places with it. */
    enum Place {
        /** The one they are rung up by. */
        FIRST,
        /** Another one. */
        SECOND
    }

    /**
     * Notes the number for the prospect.
     *
     * @param e164 number in E.164
     * @throws io.showroom.commandapi.Rejection (409 {@code duplicatePhone}) if another open prospect of the store holds
     *     it
     */
    void claim(String prospectId, String store, Place place, String e164);

    /** Notes the number for a prospect that is closed: it is taken back with {@link #reclaim}. */
    void keep(String prospectId, String store, Place place, String e164);

    /** Lets others have the prospect's numbers, because it is closed. */
    void release(String prospectId);

    /**
     * Takes the prospect's numbers back, because it is open again.
     *
     * @throws io.showroom.commandapi.Rejection (409 {@code duplicatePhoneReactivated}) if another open prospect has one
     *     of them now
     */
    void reclaim(String prospectId);
}
