package io.showroom.report.owners.read;

import io.showroom.prospect.read.HandedOver;
import io.showroom.prospect.read.Masking;
import io.showroom.report.owners.read.OwnerFold.Referral;
import io.showroom.report.owners.read.OwnersReport.Line;
import io.showroom.report.read.Asked;
import io.showroom.report.read.OwnLines;
import io.showroom.screen.read.Names;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions for the owner base. */
@Component
class OwnersAnswers {

    private final OwnLines lines;
    private final JdbcClient database;
    private final HandedOver handedOver;
    private final Names names;

    OwnersAnswers(OwnLines lines, JdbcClient database, HandedOver handedOver, Names names) {
        this.lines = lines;
        this.names = names;
        this.database = database;
        this.handedOver = handedOver;
    }

    @QueryHandler
    OwnersReport answer(OwnersQuestion question) {
        Asked asked = question.asked();
        LocalDate end = question.month().atEndOfMonth();
        List<Referral> brought = new ArrayList<>();
        OwnLines.Found<Owner> found = lines.find(
                asked.asKnownAt(),
                () -> {
                    brought.addAll(referrals(asked));
                    return owners(asked, end);
                },
                timeline -> {
                    brought.addAll(OwnerFold.referrals(timeline));
                    return OwnerFold.owners(timeline).stream()
                            .filter(owner -> within(owner, asked, end))
                            .toList();
                });
        Map<String, List<Referral>> by = brought.stream().distinct().collect(Collectors.groupingBy(Referral::referrer));
        Set<String> gone =
                handedOver.among(found.lines().stream().map(Owner::prospectId).toList(), question.reader());
        Set<String> ownNames = OwnerKind.ownNames(names);
        List<Line> all = found.lines().stream()
                .map(owner -> shown(owner, question, gone))
                .sorted(Comparator.comparing(Owner::heldOn).reversed().thenComparing(Owner::prospectId))
                .map(owner ->
                        line(owner, OwnerKind.of(owner, ownNames), by.getOrDefault(owner.prospectId(), List.of())))
                .toList();
        List<Line> rows = all.stream()
                .filter(line -> question.kind() == null || line.kind() == question.kind())
                .toList();
        List<Owner> now = rows.stream()
                .map(Line::owner)
                .filter(owner -> YearMonth.from(owner.heldOn()).equals(question.month()))
                .toList();
        Map<OwnerKind, Long> kinds = new EnumMap<>(OwnerKind.class);
        for (OwnerKind kind : OwnerKind.values()) {
            kinds.put(kind, all.stream().filter(line -> line.kind() == kind).count());
        }
        return new OwnersReport(
                found.position(),
                question.month().toString(),
                rows.size(),
                kinds,
                now.size(),
                rows.stream()
                        .filter(line -> line.owner().dueOn() != null
                                && !line.owner().dueOn().isAfter(end))
                        .count(),
                count(now, "REPLACEMENT"),
                count(now, "ADDITIONAL"),
                rows.stream().mapToLong(Line::referrals).sum(),
                rows.stream().mapToLong(Line::referralsClosed).sum(),
                rows);
    }

    private static Owner shown(Owner owner, OwnersQuestion question, Set<String> gone) {
        if (gone.contains(owner.prospectId())) {
            return owner.unnamed();
        }
        return question.phones() ? owner : owner.withPhone(Masking.phone(owner.phone()));
    }

    private static long count(List<Owner> owners, String kind) {
        return owners.stream()
                .filter(owner -> owner.deliveredOn() != null && kind.equals(owner.purchaseKind()))
                .count();
    }

    private static Line line(Owner owner, OwnerKind kind, List<Referral> brought) {
        return new Line(
                owner,
                kind,
                brought.size(),
                brought.stream().filter(Referral::closed).count());
    }

    private static boolean within(Owner owner, Asked asked, LocalDate end) {
        return !owner.heldOn().isAfter(end)
                && (asked.stores() == null || asked.stores().contains(owner.store()))
                && (asked.consultant() == null || asked.consultant().equals(owner.consultant()));
    }

    private List<Owner> owners(Asked asked, LocalDate end) {
        return database.sql("""
                        SELECT prospect_id, store, zone, held_on, delivered_on, current_car, consultant, name, phone, model,
                               vin, plate, purchase_kind, insurance_ends_on, contacts, last_contact_on, due_on,
                               false AS handed_over
                        FROM owner_row
                        WHERE held_on <= :end
                          AND (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
                          AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
                        """)
                .param("end", end)
                .param("stores", stores(asked))
                .param("consultant", asked.consultant())
                .query(Owner.class)
                .list();
    }

    private List<Referral> referrals(Asked asked) {
        return database.sql("""
                        SELECT prospect_id, referrer, store, day, closed
                        FROM referral_row
                        WHERE CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[]))
                        """)
                .param("stores", stores(asked))
                .query(Referral.class)
                .list();
    }

    private static String @Nullable [] stores(Asked asked) {
        return asked.stores() == null ? null : asked.stores().toArray(String[]::new);
    }
}
