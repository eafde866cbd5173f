package io.showroom.report.contactsheet.read;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.SheetCustomers.SheetCustomer;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.ReportScope;
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

/** Answers queries for contact status sheets; only the lines of the requested page are built. */
@Component
record ContactSheets(
        ReadModels readModels,
        SheetSource source,
        SheetCustomers customers,
        Directory directory,
        MasterDataNames names,
        Clock clock) {

    /**
     * Returns the sheet. For a whole sheet without a restricted reader, rows and customers are computed in one pass,
     * which matters where past knowledge is folded from the log.
     */
    ContactSheet of(SheetQuestion question) {
        ReportScope scope = question.scope();
        return question.reader() == null && question.part().isWhole()
                ? readModels.ask(
                        scope.asKnownAt(),
                        RequiredTables.of(scope.stores(), ContactSheetRows.TABLE.name(), SheetCustomers.TABLE),
                        sums -> sheet(question))
                : readModels.inOneSnapshot(() -> sheet(question));
    }

    private ContactSheet sheet(SheetQuestion question) {
        SheetSource.Found found = source.find(question.scope(), question.month());
        Map<String, SheetLineFactory> byStore = new HashMap<>();
        Function<SheetRow, SheetLineFactory> making =
                row -> byStore.computeIfAbsent(row.store(), store -> making(store, question));
        Comparator<SheetRow> hottestFirst = Comparator.comparingInt(
                        (SheetRow row) -> making.apply(row).rules().place(row.startGrade()))
                .thenComparing(row -> row.dates().openedOn())
                .thenComparing(SheetRow::prospectId)
                .thenComparing(SheetRow::consultant);
        SheetExcerpt part = question.part();
        List<SheetBlock> blocks = new ArrayList<>();
        int before = 0;
        for (Block block : Block.values()) {
            List<SheetRow> rows = found.rows().stream()
                    .filter(row -> row.block() == block)
                    .sorted(hottestFirst)
                    .toList();
            List<SheetRow> left = rows.stream()
                    .filter(row ->
                            !part.narrows() || part.leaves(making.apply(row).line(row, SheetCustomer.HIDDEN)))
                    .toList();
            int first = part.first(left, before);
            List<SheetRow> shown = left.subList(first, part.last(left, before));
            blocks.add(new SheetBlock(block, lines(shown, making, question), rows.size(), left.size(), first));
            before += left.size();
        }
        return new ContactSheet(
                found.position(),
                question.month().toString(),
                question.scope().consultant(),
                blocks,
                SheetFoot.of(found.rows(), found.openBefore()));
    }

    private List<SheetLine> lines(
            List<SheetRow> rows, Function<SheetRow, SheetLineFactory> making, SheetQuestion question) {
        Map<String, SheetCustomer> named = customers.of(
                rows.stream().map(SheetRow::prospectId).distinct().toList(), question.scope(), question.reader());
        return rows.stream()
                .map(row -> making.apply(row).line(row, named.getOrDefault(row.prospectId(), SheetCustomer.HIDDEN)))
                .toList();
    }

    /**
     * Returns the factory of a store's lines, with the store's rules of the sheet's last day, or of the present day if
     * that is earlier.
     */
    SheetLineFactory making(String store, SheetQuestion question) {
        Instant known = question.scope().asKnownAt();
        LocalDate today = LocalDate.ofInstant(known == null ? clock.instant() : known, names.zone(store));
        LocalDate last = question.month().atEndOfMonth();
        SheetRules rules = SheetRules.of(directory, store, last.isAfter(today) ? today : last);
        return new SheetLineFactory(question.month(), today, rules);
    }
}
