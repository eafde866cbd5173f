package io.showroom.prospect.read.list;

import io.showroom.naming.read.MasterDataNames;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/**
 * Sorts by grade, hottest first, in the order of each store's scheme; ungraded prospects are last in either direction.
 */
final class GradeHeatOrder {

    private GradeHeatOrder() {}

    /** Returns the specification with this order. */
    static Specification<ProspectRow> sorted(
            Specification<ProspectRow> rows, boolean descending, MasterDataNames names) {
        return (row, query, is) -> {
            if (query != null && query.getResultType() == ProspectRow.class) {
                Expression<Integer> place = place(row, is, names);
                Order ungradedLast = is.asc(is.<Integer>selectCase()
                        .when(is.isNull(row.get("grade")), 1)
                        .otherwise(0));
                query.orderBy(ungradedLast, descending ? is.desc(place) : is.asc(place), is.asc(row.get("prospectId")));
            }
            return rows.toPredicate(row, query, is);
        };
    }

    private static Expression<Integer> place(Root<ProspectRow> row, CriteriaBuilder is, MasterDataNames names) {
        CriteriaBuilder.Case<Integer> place = is.selectCase();
        int unknown = 0;
        for (MasterDataNames.Choice store : names.stores()) {
            List<MasterDataNames.Choice> grades = names.grades(store.key(), false, Locale.ENGLISH);
            for (int i = 0; i < grades.size(); i++) {
                place = place.when(
                        is.and(
                                is.equal(row.get("store"), store.key()),
                                is.equal(row.get("grade"), grades.get(i).key())),
                        i);
            }
            unknown = Math.max(unknown, grades.size());
        }
        return unknown == 0 ? is.literal(0) : place.otherwise(unknown);
    }
}
