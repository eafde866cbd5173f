package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.data.jpa.domain.Specification;

/** Converts a filter and the reader's permissions into conditions on rows. */
final class ProspectConditions {

    private static final String NONE = "none";

    private final Root<ProspectRow> row;
    private final CommonAbstractCriteria query;
    private final CriteriaBuilder is;
    private final List<Predicate> conditions = new ArrayList<>();

    private ProspectConditions(Root<ProspectRow> row, CommonAbstractCriteria query, CriteriaBuilder is) {
        this.row = row;
        this.query = query;
        this.is = is;
    }

    static Specification<ProspectRow> of(
            ProspectFilter filter, Actor actor, Collection<String> modelsNamedSo, CardRules cards) {
        return (row, query, is) -> {
            ProspectConditions narrowing = new ProspectConditions(row, Objects.requireNonNull(query), is);
            narrowing.seenBy(actor);
            narrowing.by(filter, modelsNamedSo, actor, cards);
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

    private void by(ProspectFilter filter, Collection<String> modelsNamedSo, Actor actor, CardRules cards) {
        filter.among().forEach(this::any);
        if (filter.dueBy() != null) {
            conditions.add(is.lessThanOrEqualTo(ProspectRow.<LocalDate>at(row, "dueOn"), filter.dueBy()));
        }
        if (filter.only().contains("ungraded")) {
            conditions.add(is.isNotNull(ProspectRow.at(row, "ungradedSince")));
        }
        if (filter.only().contains("incomplete")) {
            conditions.add(holdsTooLittle(cards.forAll()));
        }
        if (filter.only().contains("historyLacks")) {
            conditions.add(is.isNotNull(row.get("lacking")));
        }
        if (filter.ids() != null) {
            conditions.add(filter.ids().isEmpty() ? is.disjunction() : among(filter.ids()));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add(new Search(row, query, is).by(SearchWords.of(filter.q()), modelsNamedSo, actor));
        }
    }

    /** Weights of all stores are one JSON parameter; the default ones are under the empty name. */
    private Predicate holdsTooLittle(String rules) {
        HibernateCriteriaBuilder sql = (HibernateCriteriaBuilder) is;
        return is.isTrue(sql.sql("""
                (select coalesce(sum(cast(rule.told ->> field as integer)), 0) > max(cast(rule.told ->> '' as integer))
                   from (select coalesce(stores.told -> ?, stores.told -> '') as told
                           from (select cast(? as jsonb) as told) as stores) as rule,
                        unnest(string_to_array(?, ' ')) as field)
                """, Boolean.class, row.get("store"), sql.value(rules), row.get("missing")));
    }

    /** All ids are one parameter, as a statement has a maximum number of parameters. */
    private Predicate among(Collection<String> ids) {
        HibernateCriteriaBuilder sql = (HibernateCriteriaBuilder) is;
        return is.isTrue(sql.sql(
                "(? = any (string_to_array(?, ' ')))",
                Boolean.class,
                row.get("prospectId"),
                sql.value(String.join(" ", ids))));
    }

    private void any(String attribute, Collection<?> values) {
        if (values.isEmpty()) {
            return;
        }
        Path<?> wanted = ProspectRow.at(row, attribute);
        Predicate in = wanted.in(values);
        conditions.add(values.contains(NONE) ? is.or(in, is.isNull(wanted)) : in);
    }
}
