package io.showroom.importing.write;

import io.showroom.commandapi.Refused;
import io.showroom.importing.write.file.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a file of owners' transactions, known by the name in its header line, in English or Chinese. */
enum TransactionColumn {
    OWNER("客户", "车主"),
    DATE("日期"),
    KIND("类别", "类型"),
    AMOUNT("金额"),
    NOTE("备注", "内容"),
    MILEAGE("里程"),
    INSURANCE_ENDS_ON("保险到期"),
    PURCHASE_KIND("购车性质"),
    STORE("门店");

    private static final List<TransactionColumn> NEEDED = List.of(OWNER, DATE, KIND);

    /** Where a word for nothing is nothing; elsewhere it may be a name, a key or what somebody noted. */
    private static final Set<TransactionColumn> CAN_SAY_NONE =
            EnumSet.of(AMOUNT, MILEAGE, INSURANCE_ENDS_ON, PURCHASE_KIND);

    private final List<String> others;

    TransactionColumn(String... others) {
        this.others = List.of(others);
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which column stands where; those it does not know are left alone. */
    static List<Optional<TransactionColumn>> read(List<String> names) {
        List<Optional<TransactionColumn>> columns = new ArrayList<>();
        for (String name : names) {
            Optional<TransactionColumn> column = of(name.strip().toLowerCase(Locale.ROOT));
            if (column.isPresent() && columns.contains(column)) {
                throw Refused.malformed("columnTwice", "file", column.get().header());
            }
            columns.add(column);
        }
        if (!NEEDED.stream().allMatch(needed -> columns.contains(Optional.of(needed)))) {
            throw Refused.malformed("transactionColumnMissing", "file");
        }
        return columns;
    }

    /** The row's texts by column; what stands around them is cut off; those that say nothing are left out. */
    static Map<TransactionColumn, String> cells(List<Optional<TransactionColumn>> columns, List<String> fields) {
        if (fields.size() > columns.size()) {
            throw Refused.malformed("tooManyFields", null);
        }
        Map<TransactionColumn, String> cells = new EnumMap<>(TransactionColumn.class);
        for (int i = 0; i < fields.size(); i++) {
            String text = fields.get(i).strip();
            columns.get(i).filter(column -> column.says(text)).ifPresent(column -> {
                if (CellText.isError(text)) {
                    throw Refused.malformed("cellError", column.header(), text);
                }
                cells.put(column, text);
            });
        }
        return cells;
    }

    private boolean says(String text) {
        return CAN_SAY_NONE.contains(this) ? !NoneWords.isNone(text) : !text.isEmpty();
    }

    String need(Map<TransactionColumn, String> cells) {
        String text = cells.get(this);
        if (text == null) {
            throw Refused.malformed("required", header());
        }
        return text;
    }

    private static Optional<TransactionColumn> of(String name) {
        return Stream.of(values())
                .filter(column -> column.header().equals(name) || column.others.contains(name))
                .findFirst();
    }
}
