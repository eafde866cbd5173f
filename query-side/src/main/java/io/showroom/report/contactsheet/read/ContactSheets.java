package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.Names;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.Customers.Customer;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Asked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers questions for contact status sheets; lines are made as far as they are asked for. */
@Component
record ContactSheets(
        ReadModels readModels, SheetSource source, Customers customers, Directory directory, Names names, Clock clock) {

    /** The sheet; of the past, the customers of the whole of it are made at once with its rows. */
    ContactSheet of(SheetQuestion question) {
        Asked asked = question.asked();
        return question.reader() == null && question.part().isWhole()
                ? readModels.ask(
                        asked.asKnownAt(),
                        Wanted.of(asked.stores(), ContactSheetRows.TABLE.name(), Customers.TABLE),
                        sums -> sheet(question))
                : readModels.inOneSnapshot(() -> sheet(question));
    }

    private ContactSheet sheet(SheetQuestion question) {
        SheetSource.Found found = source.find(question.asked(), question.month());
        Map<String, LineMaking> byStore = new HashMap<>();
        Function<SheetRow, LineMaking> making =
                row -> byStore.computeIfAbsent(row.store(), store -> making(store, question));
        Comparator<SheetRow> hottestFirst = Comparator.comparingInt(
                        (SheetRow row) -> making.apply(row).rules().place(row.startGrade()))
                .thenComparing(row -> row.dates().openedOn())
                .thenComparing(SheetRow::prospectId)
                .thenComparing(SheetRow::consultant);
        SheetPart part = question.part();
        List<SheetBlock> blocks = new ArrayList<>();
        int before = 0;
        for (Block block : Block.values()) {
            List<SheetRow> rows = found.rows().stream()
                    .filter(row -> row.block() == block)
                    .sorted(hottestFirst)
                    .toList();
            List<SheetRow> left = rows.stream()
                    .filter(row ->
                            !part.narrows() || part.leaves(making.apply(row).line(row, Customer.HIDDEN)))
                    .toList();
            int first = part.first(left, before);
            List<SheetRow> shown = left.subList(first, part.last(left, before));
            blocks.add(new SheetBlock(block, lines(shown, making, question), rows.size(), left.size(), first));
            before += left.size();
        }
        return new ContactSheet(
                found.position(),
                question.month().toString(),
                question.asked().consultant(),
                blocks,
                SheetFoot.of(found.rows(), found.openBefore()));
    }

    private List<SheetLine> lines(List<SheetRow> rows, Function<SheetRow, LineMaking> making, SheetQuestion question) {
        Map<String, Customer> named = customers.of(
                rows.stream().map(SheetRow::prospectId).distinct().toList(), question.asked(), question.reader());
        return rows.stream()
                .map(row -> making.apply(row).line(row, named.getOrDefault(row.prospectId(), Customer.HIDDEN)))
                .toList();
    }

    /** What makes a store's lines: by its rules on the sheet's last day, or on the present one. */
    LineMaking making(String store, SheetQuestion question) {
        Instant known = question.asked().asKnownAt();
        LocalDate today = LocalDate.ofInstant(known == null ? clock.instant() : known, names.zone(store));
        LocalDate last = question.month().atEndOfMonth();
        HouseRules rules = HouseRules.of(directory, store, last.isAfter(today) ? today : last);
        return new LineMaking(question.month(), today, rules);
    }
}
