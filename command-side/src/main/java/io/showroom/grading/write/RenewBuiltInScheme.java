package io.showroom.grading.write;

import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.List;

/**
 * Adds the current built-in version to a built-in scheme that nobody has revised. Grades given before keep the meaning
 * of their version. Sent by the system only.
 *
 * @param scheme key of the scheme
 * @param was its grades as first built in; a scheme with other grades is left unchanged
 * @param grades its grades from now on, hottest first
 * @param validFrom first day of the new version
 */
record RenewBuiltInScheme(String scheme, List<Grade> was, List<Grade> grades, LocalDate validFrom)
        implements SchemeCommand {}
