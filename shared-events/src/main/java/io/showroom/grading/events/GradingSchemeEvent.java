package io.showroom.grading.events;

/** Whatever can happen to a grading scheme (意向级别); versions are only ever added. */
public sealed interface GradingSchemeEvent permits GradingSchemeDefined, GradingSchemeRevised, PlaybookTextSet {

    /** Key of the scheme, for example {@code HABC}. */
    String scheme();
}
