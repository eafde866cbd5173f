package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.Customers.Customer;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A sheet whose rows are found, and whose lines are made as far as they are looked at. */
final class OpenedSheet {

    private final FoundRows found;
    private final Map<String, LineMaking> making;
    private final Names names;
    private final Comparator<SheetRow> hottestFirst;

    /** Gives the customers of some prospects. */
    @FunctionalInterface
    interface Names {

        /** The customers by prospect. */
        Map<String, Customer> of(List<String> prospects);
    }

    /**
     * An opened sheet.
     *
     * @param making what makes lines, by store
     */
    OpenedSheet(FoundRows found, Map<String, LineMaking> making, Names names) {
        this.found = found;
        this.making = making;
        this.names = names;
        this.hottestFirst = Comparator.comparingInt(
                        (SheetRow row) -> making(row).rules().place(row.startGrade()))
                .thenComparing(SheetRow::openedOn)
                .thenComparing(SheetRow::prospectId)
                .thenComparing(SheetRow::consultant);
    }

    /** The position its rows were computed at. */
    long position() {
        return found.position();
    }

    /** The sums of the whole sheet. */
    SheetFoot foot() {
        return SheetFoot.of(found.rows(), found.openBefore());
    }

    /** The rows of a block, hottest grade first. */
    List<SheetRow> rows(Block block) {
        return found.rows().stream()
                .filter(row -> row.block() == block)
                .sorted(hottestFirst)
                .toList();
    }

    /** Those rows that a filter leaves. */
    List<SheetRow> left(List<SheetRow> rows, SheetFilter filter) {
        return filter.narrows()
                ? rows.stream()
                        .filter(row -> filter.leaves(making(row).line(row, Customer.HIDDEN)))
                        .toList()
                : rows;
    }

    /** Rows as lines, with the customers' names. */
    List<SheetLine> lines(List<SheetRow> rows) {
        Map<String, Customer> customers =
                names.of(rows.stream().map(SheetRow::prospectId).distinct().toList());
        return rows.stream()
                .map(row -> making(row).line(row, customers.getOrDefault(row.prospectId(), Customer.HIDDEN)))
                .toList();
    }

    private LineMaking making(SheetRow row) {
        return Objects.requireNonNull(making.get(row.store()), row.store());
    }
}
