package io.showroom.prospect.read.list;

import io.showroom.naming.read.MasterDataNames;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;

/** Sorts by consultant name instead of key; prospects without consultant are last in either direction. */
final class ConsultantOrder {

    private ConsultantOrder() {}

    /** Returns the specification with this order. */
    static Specification<ProspectRow> sorted(
            Specification<ProspectRow> rows, boolean descending, MasterDataNames names) {
        return (row, query, is) -> {
            if (query != null && query.getResultType() == ProspectRow.class) {
                Expression<String> consultant = row.get("consultant");
                Expression<Integer> place = place(consultant, is, names.staff());
                Order nobodyLast = is.asc(
                        is.<Integer>selectCase().when(is.isNull(consultant), 1).otherwise(0));
                query.orderBy(nobodyLast, descending ? is.desc(place) : is.asc(place), is.asc(row.get("prospectId")));
            }
            return rows.toPredicate(row, query, is);
        };
    }

    private static Expression<Integer> place(
            Expression<String> consultant, CriteriaBuilder is, List<MasterDataNames.Choice> staff) {
        if (staff.isEmpty()) {
            return is.literal(0);
        }
        CriteriaBuilder.SimpleCase<String, Integer> place = is.selectCase(consultant);
        for (int i = 0; i < staff.size(); i++) {
            place = place.when(staff.get(i).key(), i);
        }
        return place.otherwise(staff.size());
    }
}
