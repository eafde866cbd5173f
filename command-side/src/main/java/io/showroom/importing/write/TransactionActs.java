package io.showroom.importing.write;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Amounts;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern KILOMETRES = Pattern.compile("(?i)\\s*(?:km|公里|千米)$");

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
                amount(cells),
                null,
                mileage(cells),
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

    private static @Nullable BigDecimal amount(Map<TransactionColumn, String> cells) {
        String text = cells.get(TransactionColumn.AMOUNT);
        return text == null
                ? null
                : Amounts.read(text).orElseThrow(() -> Refused.malformed("digits", TransactionColumn.AMOUNT.header()));
    }

    private static @Nullable Integer mileage(Map<TransactionColumn, String> cells) {
        String text = cells.get(TransactionColumn.MILEAGE);
        try {
            return text == null
                    ? null
                    : Amounts.read(KILOMETRES.matcher(text.strip()).replaceFirst(""))
                            .orElseThrow(ArithmeticException::new)
                            .intValueExact();
        } catch (ArithmeticException e) {
            throw Refused.malformed("digits", TransactionColumn.MILEAGE.header());
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
        return text == null
                ? null
                : WrittenMoments.read(text, ZoneOffset.UTC, null)
                        .map(LocalDateTime::toLocalDate)
                        .orElseThrow(() -> Refused.malformed("date", TransactionColumn.INSURANCE_ENDS_ON.header()));
    }
}
