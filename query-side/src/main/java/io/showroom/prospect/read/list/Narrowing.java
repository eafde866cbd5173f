package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Turns a filter, and who asks, into conditions on the rows. */
final class Narrowing {

    private static final String NONE = "none";

    private final Root<ProspectRow> row;
    private final CriteriaBuilder is;
    private final List<Predicate> conditions = new ArrayList<>();

    private Narrowing(Root<ProspectRow> row, CriteriaBuilder is) {
        this.row = row;
        this.is = is;
    }

    static Specification<ProspectRow> of(ProspectFilter filter, Actor actor, Collection<String> modelsNamedSo) {
        return (row, query, is) -> {
            Narrowing narrowing = new Narrowing(row, is);
            narrowing.seenBy(actor);
            narrowing.by(filter, modelsNamedSo, actor);
            return is.and(narrowing.conditions.toArray(Predicate[]::new));
        };
    }

    private void seenBy(Actor actor) {
        if (actor.roles().stream().noneMatch(Role::groupWide)) {
            conditions.add(is.equal(row.get("store"), actor.store() == null ? "" : actor.store()));
        }
        if (Visibility.ownOnly(actor)) {
            conditions.add(is.equal(row.get("consultant"), actor.user()));
        }
    }

    private void by(ProspectFilter filter, Collection<String> modelsNamedSo, Actor actor) {
        any("store", filter.store());
        any("consultant", filter.consultant());
        any("grade", filter.grade());
        any("status", filter.status());
        any("source", filter.source());
        any("model", filter.model());
        any("channel", filter.channel());
        any("purpose", filter.purpose());
        any("concern", filter.concern());
        if (filter.dueBy() != null) {
            conditions.add(is.lessThanOrEqualTo(row.get("dueOn"), filter.dueBy()));
        }
        if (Boolean.TRUE.equals(filter.ungraded())) {
            conditions.add(is.isNotNull(row.get("ungradedSince")));
        }
        if (Boolean.TRUE.equals(filter.incomplete())) {
            conditions.add(is.isTrue(row.get("incomplete")));
        }
        if (filter.ids() != null) {
            conditions.add(filter.ids().isEmpty() ? is.disjunction() : among(filter.ids()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(new Search(row, is).by(SearchWords.of(filter.q()), modelsNamedSo, actor));
        }
    }

    /** One parameter for all of them: there may be more than a statement can have. */
    private Predicate among(Collection<String> ids) {
        HibernateCriteriaBuilder sql = (HibernateCriteriaBuilder) is;
        return is.isTrue(sql.sql(
                "(? = any (string_to_array(?, ' ')))",
                Boolean.class,
                row.get("prospectId"),
                sql.value(String.join(" ", ids))));
    }

    private void any(String attribute, @Nullable Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return;
        }
        Predicate in = row.get(attribute).in(values);
        conditions.add(values.contains(NONE) ? is.or(in, is.isNull(row.get(attribute))) : in);
    }
}
