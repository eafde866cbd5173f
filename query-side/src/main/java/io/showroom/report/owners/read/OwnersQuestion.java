package io.showroom.report.owners.read;

import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the owner base.
 *
 * @param scope about whom, and by what knowledge
 * @param month the base as at this month's end
 * @param kind only owners of this kind; null for all
 * @param customer owners, or those beside them: open prospects or defeated customers whose car is known
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of who sees only prospects that are theirs today; null for others
 * @param page which part of the list, from 0
 * @param most how many owners a part has; sums are always of all
 */
record OwnersQuestion(
        ReportScope scope,
        YearMonth month,
        @Nullable OwnerKind kind,
        CarHolder customer,
        boolean phones,
        @Nullable String reader,
        int page,
        int most) {

    /** As many owners as there are. */
    static final int ALL = Integer.MAX_VALUE;

    /** How many of the latest owners stand in the parts before. */
    int skipped() {
        return most == ALL ? 0 : page * most;
    }

    /** Number of the last part of the list. */
    int lastPage(OwnersAnswer answer) {
        return most == ALL ? page : (int) Math.max(0, (answer.total().held() - 1) / most);
    }

    /** The same question for a page of the owners only, numbered from 0. */
    OwnersQuestion page(int number, int size) {
        return new OwnersQuestion(scope, month, kind, customer, phones, reader, number, size);
    }
}
