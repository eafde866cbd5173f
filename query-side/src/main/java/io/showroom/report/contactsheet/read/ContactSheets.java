package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.Customers.Customer;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.screen.read.Names;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Answers questions for contact status sheets. */
@Component
class ContactSheets {

    private final SheetSource source;
    private final Customers customers;
    private final Directory directory;
    private final Names names;
    private final Clock clock;

    ContactSheets(SheetSource source, Customers customers, Directory directory, Names names, Clock clock) {
        this.source = source;
        this.customers = customers;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    ContactSheet of(SheetQuestion question) {
        FoundRows found = source.find(question);
        Map<String, Customer> people = customers.of(
                found.rows().stream().map(SheetRow::prospectId).distinct().toList(),
                question.asked().consultant(),
                question.asked().asKnownAt());
        Map<String, HouseRules> rules = new HashMap<>();
        Map<String, LineMaking> making = new HashMap<>();
        for (SheetRow row : found.rows()) {
            rules.computeIfAbsent(row.store(), store -> rules(store, question));
            making.computeIfAbsent(
                    row.store(),
                    store -> new LineMaking(
                            question.month(), today(store, question), Objects.requireNonNull(rules.get(store))));
        }
        Comparator<SheetRow> hottestFirst = Comparator.comparingInt((SheetRow row) ->
                        Objects.requireNonNull(rules.get(row.store())).place(row.startGrade()))
                .thenComparing(SheetRow::openedOn)
                .thenComparing(SheetRow::prospectId)
                .thenComparing(SheetRow::consultant);
        List<SheetBlock> blocks = Arrays.stream(Block.values())
                .map(block -> new SheetBlock(
                        block,
                        found.rows().stream()
                                .filter(row -> row.block() == block)
                                .sorted(hottestFirst)
                                .map(row -> Objects.requireNonNull(making.get(row.store()))
                                        .line(row, people.getOrDefault(row.prospectId(), Customer.HIDDEN)))
                                .toList()))
                .toList();
        return new ContactSheet(
                found.position(),
                question.month().toString(),
                question.consultant(),
                blocks,
                SheetFoot.of(found.rows(), found.openBefore()));
    }

    /** The store's rules on the sheet's last day, or on the present one. */
    HouseRules rules(String store, SheetQuestion question) {
        LocalDate today = today(store, question);
        LocalDate last = question.month().atEndOfMonth();
        return HouseRules.of(directory, store, last.isAfter(today) ? today : last);
    }

    /** The store's present day, or that of past knowledge. */
    LocalDate today(String store, SheetQuestion question) {
        Instant known = question.asked().asKnownAt();
        return LocalDate.ofInstant(known == null ? clock.instant() : known, names.zone(store));
    }
}
