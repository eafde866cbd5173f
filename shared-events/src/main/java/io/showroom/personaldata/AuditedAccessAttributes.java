package io.showroom.personaldata;

/**
 * Where a request keeps whom its answer names, for the access log: one side writes it, the other reads it, and neither
 * knows the other.
 */
public final class AuditedAccessAttributes {

    /** Name of the request's attribute with the id of a prospect that a refusal names; a text. */
    public static final String PROSPECT = "io.showroom.told.prospect";

    private AuditedAccessAttributes() {}
}
