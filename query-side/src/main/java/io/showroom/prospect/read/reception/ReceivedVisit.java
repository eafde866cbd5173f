package io.showroom.prospect.read.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit, call or lead for the order of turns; the person is in the visit register.
 *
 * @param day the store day
 * @param consultant user key of the receiving consultant; null for none yet
 * @param inPerson whether they came to the store, rather than calling or writing
 * @param first whether it was the first visit
 * @param here whether they came and have not left yet
 */
record ReceivedVisit(LocalDate day, @Nullable String consultant, boolean inPerson, boolean first, boolean here) {}
