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
 * Finds rows by what somebody typed. Every condition has an index of its own: a single one without would have all rows
 * looked at.
 */
final class Search {

    /** As many characters of a masked number are shown. */
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
     * The condition.
     *
     * @param modelsNamedSo codes of models whose code or name holds the words
     */
    Predicate by(SearchWords words, Collection<String> modelsNamedSo, Actor actor) {
        Predicate known = found(words, actor);
        return modelsNamedSo.isEmpty()
                ? known
                : is.or(ProspectRow.at(row, "model").in(modelsNamedSo), known);
    }

    /**
     * Who bears a name or number is found first, then put in order. Of names and numbers there are no statistics
     * (docs/features/keys.md): left to guess, the planner goes through everybody in the order of the list.
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
     * Who sees masked numbers finds by what they know already, the whole or the last four characters, which are shown:
     * with every other ending one could find a number out digit by digit.
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

    /** The index is by the last digits; the whole is compared in those few that end so. */
    private Predicate isNumber(String attribute, String digits) {
        return is.and(endsWith(attribute, digits), row.get(attribute).in("+" + digits, "+86" + digits));
    }

    /** Who writes the province writes a plate from its beginning, and may not be through with it yet. */
    private Predicate plate(String part) {
        return Character.isIdeographic(part.codePointAt(0))
                ? is.like(row.get("plate"), part + "%")
                : endsWith("plate", part);
    }

    /** The last characters come first in the index. */
    private Predicate endsWith(String attribute, String end) {
        return is.like(
                is.function("reverse", String.class, row.get(attribute)), new StringBuilder(end).reverse() + "%");
    }

    /** The index knows the characters of names; their order is looked at in those who have them all. */
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
