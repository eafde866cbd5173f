package io.showroom.prospect.write.registervisit;

/** Channel of a visit. */
public enum VisitChannel {
    /** In person (来店). */
    WALK_IN,
    /** By phone (来电). */
    PHONE,
    /** As an online lead (网络线索). */
    ONLINE
}
