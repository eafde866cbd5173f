package io.showroom.prospect.write.registervisit;

/** How a visitor came. */
public enum VisitChannel {
    /** In person (来店). */
    WALK_IN,
    /** By phone (来电). */
    PHONE,
    /** As an online lead (网络线索). */
    ONLINE
}
