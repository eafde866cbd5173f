package io.showroom.importing.write;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.ImportRun.RowMeaning;
import io.showroom.importing.write.ImportRun.StagedRow;
import io.showroom.prospect.write.DecisionContexts;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.prospect.write.recordtransaction.RecordTransaction;
import io.showroom.prospect.write.recordtransaction.RecordTransactionBuilder;
import io.showroom.prospect.write.recordtransaction.TransactionKind;
import io.showroom.staff.Actor;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports owners' transactions from files; the importer is their author. */
@Component
record TransactionImport(
        Imports imports,
        StagedRowExecutor rows,
        Rulebook rulebook,
        OwnerSearch owners,
        DecisionContexts contexts,
        FieldChecks fields)
        implements ImportExecutor {

    private static final Map<String, TransactionKind> KINDS = Map.ofEntries(
            Map.entry("购车", TransactionKind.VEHICLE),
            Map.entry("服务", TransactionKind.SERVICE),
            Map.entry("保养", TransactionKind.SERVICE),
            Map.entry("维修", TransactionKind.SERVICE),
            Map.entry("回厂", TransactionKind.SERVICE),
            Map.entry("精品", TransactionKind.ACCESSORIES),
            Map.entry("附件", TransactionKind.ACCESSORIES),
            Map.entry("保险", TransactionKind.INSURANCE),
            Map.entry("续保", TransactionKind.INSURANCE));

    private static final Map<String, PurchaseKind> PURCHASES =
            Map.of("首购", PurchaseKind.FIRST, "置换", PurchaseKind.REPLACEMENT, "增购", PurchaseKind.ADDITIONAL);

    private static final Pattern KILOMETRES = Pattern.compile("(?i)\\s*(?:km|公里|千米)$");

    /**
     * Starts an import and deletes the file once it is read.
     *
     * @param leaveOutHidden whether to skip rows that the file hides
     * @param store key of the store of rows without one; null if every row must contain it
     * @return id of the job
     */
    String start(Path file, Actor importer, boolean dryRun, boolean leaveOutHidden, @Nullable String store) {
        return imports.start(
                file,
                importer,
                dryRun,
                leaveOutHidden,
                ImportPlan.transactions(importer),
                new Reading(importer, store));
    }

    @Override
    public ImportPlan.Kind kind() {
        return ImportPlan.Kind.TRANSACTIONS;
    }

    @Override
    public void carryOut(Job job) {
        FileHeader<TransactionColumn> header = rows.header(job, TransactionColumn.class);
        rows.carryOut(job, (row, said) -> meant(row, header.cells(said), job.actor()), contexts);
    }

    private RowMeaning meant(StagedRow row, RowCells<TransactionColumn> cells, Actor importer) {
        TransactionKind kind = word(TransactionColumn.KIND, cells, KINDS, TransactionKind.class);
        if (kind == null) {
            throw Rejection.malformed("required", TransactionColumn.KIND.header());
        }
        RecordTransaction command = RecordTransactionBuilder.builder()
                .prospectId(row.stream())
                .occurredAt(row.at())
                .kind(kind)
                .amount(cells.amount(TransactionColumn.AMOUNT))
                .mileage(mileage(cells))
                .insuranceEndsOn(day(cells))
                .purchaseKind(word(TransactionColumn.PURCHASE_KIND, cells, PURCHASES, PurchaseKind.class))
                .note(cells.get(TransactionColumn.NOTE))
                .build();
        fields.verify(command);
        return new RowMeaning(
                command,
                importer.user(),
                importer.store(),
                digested(command, 0),
                ordinal -> digested(command, ordinal));
    }

    /**
     * Returns the text whose digest recognises a repeated row: owner, time and the parsed content, independent of how
     * its cells are written.
     */
    private static String digested(RecordTransaction command, int ordinal) {
        BigDecimal amount = command.amount();
        String note = Objects.requireNonNullElse(command.note(), "");
        return String.join(
                "\n",
                "transaction",
                command.prospectId(),
                String.valueOf(command.occurredAt()),
                String.valueOf(ordinal),
                command.kind().name(),
                amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                String.valueOf(command.mileage()),
                String.valueOf(command.insuranceEndsOn()),
                String.valueOf(command.purchaseKind()),
                note);
    }

    private static @Nullable Integer mileage(RowCells<TransactionColumn> cells) {
        String text = cells.get(TransactionColumn.MILEAGE);
        try {
            return text == null
                    ? null
                    : Amounts.read(KILOMETRES.matcher(text.strip()).replaceFirst(""))
                            .orElseThrow(ArithmeticException::new)
                            .intValueExact();
        } catch (ArithmeticException e) {
            throw Rejection.malformed("digits", TransactionColumn.MILEAGE.header());
        }
    }

    private static <E extends Enum<E>> @Nullable E word(
            TransactionColumn column, RowCells<TransactionColumn> cells, Map<String, E> words, Class<E> type) {
        E known = words.get(Objects.requireNonNullElse(cells.get(column), ""));
        return known == null ? cells.choice(column, type) : known;
    }

    private static @Nullable LocalDate day(RowCells<TransactionColumn> cells) {
        String text = cells.get(TransactionColumn.INSURANCE_ENDS_ON);
        return text == null
                ? null
                : MomentParser.read(text, ZoneOffset.UTC, null)
                        .map(LocalDateTime::toLocalDate)
                        .orElseThrow(() -> Rejection.malformed("date", TransactionColumn.INSURANCE_ENDS_ON.header()));
    }

    /** Interprets rows while they are read: finds the owner of each. */
    private final class Reading implements Staging.Meaning<TransactionColumn> {

        private final Actor importer;
        private final @Nullable String store;

        Reading(Actor importer, @Nullable String store) {
            this.importer = importer;
            this.store = store;
        }

        @Override
        public Class<TransactionColumn> columns() {
            return TransactionColumn.class;
        }

        @Override
        public Staging.Place of(FileHeader<TransactionColumn> header, List<String> said) {
            if (!said.stream().allMatch(field -> FieldChecks.isClean(field.strip()))) {
                throw Rejection.malformed("characters", null);
            }
            RowCells<TransactionColumn> cells = header.cells(said);
            String owner = cells.need(TransactionColumn.OWNER);
            String day = cells.need(TransactionColumn.DATE);
            cells.need(TransactionColumn.KIND);
            String told = cells.get(TransactionColumn.STORE);
            String home = told == null ? store : told;
            if (home != null && !importer.reaches(home)) {
                throw Rejection.forbidden("otherStore");
            }
            OwnerSearch.Found found = owners.find(owner, home);
            if (!importer.reaches(found.store())) {
                throw Rejection.forbidden("otherStore");
            }
            ZoneId zone = rulebook.store(found.store())
                    .map(StoreRules::zone)
                    .orElseThrow(() -> Rejection.rule("unknownStore", "store"));
            return new Staging.Place(
                    found.prospectId(),
                    OccurredAtParser.read(day, zone, TransactionColumn.DATE.header()),
                    "RecordTransaction");
        }
    }
}
