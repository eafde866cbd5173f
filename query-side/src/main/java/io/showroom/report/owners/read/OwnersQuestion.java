package io.showroom.report.owners.read;

import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the owner base.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param month the base at the end of this month
 * @param kind only owners of this kind; null for all
 * @param customer owners, or open prospects or defeated customers with a known car
 * @param phones whether whole phone numbers may be seen
 * @param reader user key of a reader who sees only prospects assigned to them today; null for others
 * @param page page of the list, from 0
 * @param most owners on a page; sums are always over all
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

    /** No limit of owners. */
    static final int ALL = Integer.MAX_VALUE;

    /** Returns the number of owners on the pages before. */
    int skipped() {
        return most == ALL ? 0 : page * most;
    }

    /** Returns the number of the last page. */
    int lastPage(OwnersAnswer answer) {
        return most == ALL ? page : (int) Math.max(0, (answer.total().held() - 1) / most);
    }

    /** Returns the same query for one page of the owners, numbered from 0. */
    OwnersQuestion page(int number, int size) {
        return new OwnersQuestion(scope, month, kind, customer, phones, reader, number, size);
    }
}
