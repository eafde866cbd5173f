package io.showroom.grading.events;

/** All events of a grading scheme (意向级别). Versions are only added, never changed. */
public sealed interface GradingSchemeEvent permits GradingSchemeDefined, GradingSchemeRevised, PlaybookTextSet {

    /** Key of the scheme, for example {@code HABC}. */
    String scheme();
}
