package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.Names;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Asked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers questions for contact status sheets. */
@Component
class ContactSheets {

    private final ReadModels readModels;
    private final SheetSource source;
    private final Customers customers;
    private final Directory directory;
    private final Names names;
    private final Clock clock;

    ContactSheets(
            ReadModels readModels,
            SheetSource source,
            Customers customers,
            Directory directory,
            Names names,
            Clock clock) {
        this.readModels = readModels;
        this.source = source;
        this.customers = customers;
        this.directory = directory;
        this.names = names;
        this.clock = clock;
    }

    /** The whole sheet. */
    ContactSheet of(SheetQuestion question) {
        Asked asked = question.asked();
        return asked.consultant() == null
                ? readModels.ask(
                        asked.asKnownAt(),
                        Wanted.of(asked.stores(), ContactSheetRows.TABLE.name(), Customers.TABLE),
                        sums -> sheet(question))
                : readModels.inOneSnapshot(() -> sheet(question));
    }

    private ContactSheet sheet(SheetQuestion question) {
        OpenedSheet opened = open(question);
        return new ContactSheet(
                opened.position(),
                question.month().toString(),
                question.consultant(),
                Arrays.stream(Block.values())
                        .map(block -> new SheetBlock(block, opened.lines(opened.rows(block))))
                        .toList(),
                opened.foot());
    }

    /** The sheet, to be looked at in parts. */
    OpenedSheet open(SheetQuestion question) {
        FoundRows found = source.find(question);
        Map<String, LineMaking> making = new HashMap<>();
        for (SheetRow row : found.rows()) {
            making.computeIfAbsent(
                    row.store(),
                    store -> new LineMaking(question.month(), today(store, question), rules(store, question)));
        }
        return new OpenedSheet(found, making, prospects -> customers.of(prospects, question.asked()));
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
