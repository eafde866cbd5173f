package io.showroom.prospect.read.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit, call or lead as far as turns go; whose it was stands in the register.
 *
 * @param day the store day
 * @param consultant user key of who received them; null while nobody does
 * @param inPerson whether they came, rather than rang or wrote
 * @param first whether it was the first time
 * @param here whether they came and have not left yet
 */
record ReceivedVisit(LocalDate day, @Nullable String consultant, boolean inPerson, boolean first, boolean here) {}
