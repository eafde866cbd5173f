package io.showroom.grading.write;

import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.List;

/**
 * Gives a scheme that came with the product the version that comes with it now, if nobody has revised it. Grades given
 * before keep the meaning of the version then in force. Nobody sends it from outside.
 *
 * @param scheme key of the scheme
 * @param was its grades as they came; left as they are where they read otherwise
 * @param grades its grades from now on, hottest first
 * @param validFrom first day of the new version
 */
record RenewBuiltInScheme(String scheme, List<Grade> was, List<Grade> grades, LocalDate validFrom)
        implements SchemeCommand {}
