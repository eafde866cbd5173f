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
import java.util.Locale;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Turns a filter, and who asks, into conditions on the rows. */
final class Narrowing {

    private static final String NONE = "none";
    private static final int FEWEST_DIGITS = 3;

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
            conditions.add(search(filter.q().strip(), modelsNamedSo, actor));
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

    private Predicate search(String words, Collection<String> modelsNamedSo, Actor actor) {
        List<Predicate> either = new ArrayList<>();
        if (!modelsNamedSo.isEmpty()) {
            either.add(row.get("model").in(modelsNamedSo));
        }
        String digits = words.replaceAll("[^0-9]", "");
        boolean number = digits.length() >= FEWEST_DIGITS
                && words.matches("[-+() 0-9]+")
                && (Visibility.seesPhones(actor) || actor.hasAny(Role.RECEPTIONIST));
        if (number) {
            // The last digits come first in the index.
            either.add(is.like(
                    is.function("reverse", String.class, row.get("phone")), new StringBuilder(digits).reverse() + "%"));
        } else {
            either.add(like("name", "%" + escaped(words) + "%"));
            either.add(like("model", "%" + escaped(words) + "%"));
        }
        return is.or(either.toArray(Predicate[]::new));
    }

    private Predicate like(String attribute, String pattern) {
        return is.like(is.lower(row.get(attribute)), pattern.toLowerCase(Locale.ROOT), '\\');
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
