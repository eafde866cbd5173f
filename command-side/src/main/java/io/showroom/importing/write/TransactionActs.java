package io.showroom.importing.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.ImportRun.Waiting;
import io.showroom.prospect.write.ProspectActs.Act;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.prospect.write.recordtransaction.RecordTransaction;
import io.showroom.prospect.write.recordtransaction.TransactionKind;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of owners' transactions as acts; the importer is their author. */
final class TransactionActs implements ImportRun.Acts {

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

    private final List<Optional<TransactionColumn>> columns;
    private final Actor importer;
    private final Fields fields;
    private final Map<String, Integer> alike = new HashMap<>();

    TransactionActs(List<Optional<TransactionColumn>> columns, Actor importer, Fields fields) {
        this.columns = columns;
        this.importer = importer;
        this.fields = fields;
    }

    @Override
    public void nextProspect() {
        alike.clear();
    }

    @Override
    public Act of(Waiting row, List<String> said) {
        Map<TransactionColumn, String> cells = TransactionColumn.cells(columns, said);
        TransactionKind kind = word(TransactionColumn.KIND, cells, KINDS, TransactionKind.class);
        if (kind == null) {
            throw Refused.malformed("required", TransactionColumn.KIND.header());
        }
        RecordTransaction command = new RecordTransaction(
                row.stream(),
                row.at(),
                kind,
                number(TransactionColumn.AMOUNT, cells, BigDecimal::new),
                null,
                number(TransactionColumn.MILEAGE, cells, text -> new BigDecimal(text).intValueExact()),
                day(cells),
                word(TransactionColumn.PURCHASE_KIND, cells, PURCHASES, PurchaseKind.class),
                cells.get(TransactionColumn.NOTE));
        fields.verify(command);
        int ordinal = alike.merge(digested(command, 0), 1, Integer::sum);
        Actor actor = new Actor(importer.user(), Set.of(Role.CONSULTANT, Role.MANAGER), importer.store());
        return new Act(command, new Acting(actor, null, importer.user(), RowDigest.of(digested(command, ordinal))));
    }

    /** By what a row sent again is known: the owner, when, and all that it says; not how its cells are written. */
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

    private static <N> @Nullable N number(
            TransactionColumn column, Map<TransactionColumn, String> cells, Function<String, N> read) {
        String text = cells.get(column);
        try {
            return text == null
                    ? null
                    : read.apply(text.replace(",", "").replace("¥", "").strip());
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.malformed("digits", column.header());
        }
    }

    private static <E extends Enum<E>> @Nullable E word(
            TransactionColumn column, Map<TransactionColumn, String> cells, Map<String, E> words, Class<E> type) {
        String text = cells.get(column);
        if (text == null || words.containsKey(text)) {
            return text == null ? null : words.get(text);
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.malformed("type", column.header());
        }
    }

    private static @Nullable LocalDate day(Map<TransactionColumn, String> cells) {
        String text = cells.get(TransactionColumn.INSURANCE_ENDS_ON);
        try {
            return text == null ? null : LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            throw Refused.malformed("date", TransactionColumn.INSURANCE_ENDS_ON.header());
        }
    }
}
