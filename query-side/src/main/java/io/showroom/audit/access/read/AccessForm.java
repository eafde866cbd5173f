package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Layout of the access log as a form, for files and paper. */
@Component
record AccessForm(CustomerReferences mentions) {

    /** Maximum number of customers in a cell: a workbook cell holds 32,767 characters. */
    private static final int IN_A_CELL = 800;

    private static final int LONGEST_CELL = 30_000;

    /** Maximum number of customers of an entry on paper. */
    private static final int ON_PAPER = 8;

    /** Returns the form with all customers of each line, for files. */
    Form of(AccessQuestion question, List<AccessLine> lines, Actor reader, ViewFormat format) {
        Map<String, CustomerReference> named = mentions.of(spokenOf(question, lines, IN_A_CELL), reader);
        return of(question, lines, under(question, named, format), IN_A_CELL, named, format);
    }

    /**
     * Returns the form with some customers of each line, for paper.
     *
     * @param all total number of lines; {@code lines} are the first of them
     */
    Form onPaper(AccessQuestion question, List<AccessLine> lines, long all, Actor reader, ViewFormat format) {
        Map<String, CustomerReference> named = mentions.of(spokenOf(question, lines, ON_PAPER), reader);
        List<String> under = under(question, named, format);
        if (lines.size() < all) {
            under.add(format.text("form.more", format.number(lines.size()), format.number(all)));
        }
        return of(question, lines, under, ON_PAPER, named, format);
    }

    private static Set<String> spokenOf(AccessQuestion question, List<AccessLine> lines, int most) {
        Set<String> spokenOf = new LinkedHashSet<>();
        if (question.prospect() != null) {
            spokenOf.add(question.prospect());
        }
        lines.forEach(line -> line.entry().prospects().stream().limit(most).forEach(spokenOf::add));
        return spokenOf;
    }

    private static Form of(
            AccessQuestion question,
            List<AccessLine> lines,
            List<String> under,
            int customers,
            Map<String, CustomerReference> named,
            ViewFormat format) {
        String zone = question.zone().getId();
        return new FormListing<AccessLine>(column -> format.text("access.column." + column))
                .text("seenAt", 19, of(entry -> format.exactly(entry.seenAt(), zone)))
                .text("who", 14, of(entry -> format.staff(entry.who())))
                .text("kind", 14, of(entry -> format.of("access.kind", entry.kind())))
                .text("outcome", 12, of(entry -> format.of("access.outcome", entry.outcome())))
                .text("address", 26, of(AccessEntry::address))
                .text("asked", 26, AccessLine::asked)
                .text("sought", 18, line -> sought(line.sought(), format))
                .number("persons", 9, of(AccessEntry::persons))
                .number("reachable", 9, of(AccessEntry::reachable))
                .text("reason", 24, of(AccessEntry::reason))
                .text("via", 10, of(entry -> format.of("access.via", entry.via())))
                .text("origin", 14, of(AccessEntry::origin))
                .text("customers", 26, of(entry -> customers(entry.prospects(), customers, named, format)))
                .table(format.text("access.title"), under, lines);
    }

    private static Function<AccessLine, @Nullable Object> of(Function<AccessEntry, @Nullable Object> value) {
        return line -> value.apply(line.entry());
    }

    private static List<String> under(
            AccessQuestion question, Map<String, CustomerReference> named, ViewFormat format) {
        List<String> under = new ArrayList<>();
        under.add(question.from() + " – " + question.to());
        if (question.who() != null) {
            under.add(format.text("access.column.who") + format.punctuation().colon() + format.staff(question.who()));
        }
        if (question.kind() != null) {
            under.add(format.of("access.kind", question.kind()));
        }
        if (question.prospect() != null) {
            under.add(format.text("access.column.customers")
                    + format.punctuation().colon()
                    + CustomerReference.text(named.get(question.prospect()), format));
        }
        return under;
    }

    private static @Nullable String sought(@Nullable AuditedSearchTerm sought, ViewFormat format) {
        if (sought == null) {
            return null;
        }
        String kind = format.of("access.sought", sought.kind());
        return sought.text() == null ? kind : kind + " " + sought.text();
    }

    private static String customers(
            List<String> prospects, int most, Map<String, CustomerReference> named, ViewFormat format) {
        String comma = format.punctuation().comma();
        StringBuilder told = new StringBuilder();
        int n = 0;
        for (String prospect : prospects) {
            String text = CustomerReference.text(named.get(prospect), format);
            if (n == most || told.length() + text.length() > LONGEST_CELL) {
                return told + " … +" + (prospects.size() - n);
            }
            told.append(n == 0 ? "" : comma).append(text);
            n++;
        }
        return told.toString();
    }
}
