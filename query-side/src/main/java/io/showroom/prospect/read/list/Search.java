package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Conditions for a search text. Every condition has its own index: a single one without would cause a scan of all rows.
 */
final class Search {

    /** Number of characters shown of a masked number. */
    private static final int LAST = 4;

    private final Root<ProspectRow> row;
    private final CommonAbstractCriteria query;
    private final HibernateCriteriaBuilder is;

    Search(Root<ProspectRow> row, CommonAbstractCriteria query, CriteriaBuilder is) {
        this.row = row;
        this.query = query;
        this.is = (HibernateCriteriaBuilder) is;
    }

    /**
     * Returns the condition.
     *
     * @param modelsNamedSo codes of models whose code or name contains the words
     */
    Predicate by(SearchWords words, Collection<String> modelsNamedSo, Actor actor) {
        Predicate known = found(words, actor);
        return modelsNamedSo.isEmpty()
                ? known
                : is.or(ProspectRow.at(row, "model").in(modelsNamedSo), known);
    }

    /**
     * Matches by name or number are selected first, then sorted. There are no statistics on these columns
     * (docs/features/keys.md), so the planner would otherwise scan all rows in the list's order.
     */
    private Predicate found(SearchWords words, Actor actor) {
        Subquery<String> ids = query.subquery(String.class);
        Root<ProspectRow> bearer = ids.from(ProspectRow.class);
        ids.select(bearer.get("prospectId")).where(new Search(bearer, query, is).bears(words, actor));
        return is.isTrue(is.sql("(? = any(array(?)))", Boolean.class, row.get("prospectId"), (Expression<?>) ids));
    }

    private Predicate bears(SearchWords words, Actor actor) {
        List<Predicate> either = new ArrayList<>();
        boolean masked = !Visibility.seesPhones(actor);
        boolean byNumber = !masked || actor.hasAny(Role.RECEPTIONIST);
        if (byNumber) {
            either.addAll(masked ? byWholeNumber(words) : byEnding(words));
        }
        if (!byNumber || words.digits() == null) {
            either.add(named(words.text()));
        }
        if (words.spelt() != null) {
            either.add(spelt(words.spelt()));
        }
        return is.or(either.toArray(Predicate[]::new));
    }

    private List<Predicate> byEnding(SearchWords words) {
        List<Predicate> either = new ArrayList<>();
        if (words.digits() != null) {
            either.add(endsWith("phone", words.digits()));
            either.add(endsWith("secondPhone", words.digits()));
        }
        if (words.end() != null) {
            either.add(plate(words.end()));
            either.add(endsWith("vin", words.end()));
        }
        return either;
    }

    /**
     * Users who see masked numbers find by the whole number or by the last four characters, which they see: with other
     * lengths they could find out a number digit by digit.
     */
    private List<Predicate> byWholeNumber(SearchWords words) {
        List<Predicate> either = new ArrayList<>();
        String whole = words.wholeNumber();
        if (whole != null) {
            either.add(isNumber("phone", whole));
            either.add(isNumber("secondPhone", whole));
        } else if (words.fourDigits() && words.digits() != null) {
            either.add(endsWith("phone", words.digits()));
            either.add(endsWith("secondPhone", words.digits()));
        }
        String end = words.end();
        if (end != null) {
            boolean four = end.length() == LAST;
            either.add(four ? endsWith("plate", end) : is.equal(row.get("plate"), end));
            either.add(four ? endsWith("vin", end) : is.equal(row.get("vin"), end));
        }
        return either;
    }

    /** The index is by the last digits; the whole number is compared in the few matches. */
    private Predicate isNumber(String attribute, String digits) {
        return is.and(endsWith(attribute, digits), row.get(attribute).in("+" + digits, "+86" + digits));
    }

    /** A text with the province is the beginning of a plate, which may be incomplete. */
    private Predicate plate(String part) {
        return Character.isIdeographic(part.codePointAt(0))
                ? is.like(row.get("plate"), part + "%")
                : endsWith("plate", part);
    }

    /** The index is over the reversed text. */
    private Predicate endsWith(String attribute, String end) {
        return is.like(
                is.function("reverse", String.class, row.get(attribute)), new StringBuilder(end).reverse() + "%");
    }

    /** The index is over the characters of names; their order is compared in rows that have all of them. */
    private Predicate named(String part) {
        if (part.isEmpty()) {
            return is.disjunction();
        }
        Predicate characters = is.isTrue(is.sql(
                "(string_to_array(?, null) @> string_to_array(?, null))",
                Boolean.class,
                row.get("namePlain"),
                is.value(part)));
        return is.and(characters, is.like(row.get("namePlain"), "%" + escaped(part) + "%", '\\'));
    }

    private Predicate spelt(String words) {
        return is.isTrue(is.sql(
                "(cast(? as tsvector) @@ cast(? as tsquery))", Boolean.class, row.get("nameSpelt"), is.value(words)));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
