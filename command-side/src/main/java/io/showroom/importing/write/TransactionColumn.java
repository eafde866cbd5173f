package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import java.util.List;

/** Columns of a file of owners' transactions, with English and Chinese headers. */
enum TransactionColumn implements FileColumn {
    OWNER("客户", "车主"),
    DATE("日期"),
    KIND("类别", "类型"),
    AMOUNT("金额"),
    NOTE("备注", "内容"),
    MILEAGE("里程"),
    INSURANCE_ENDS_ON("保险到期"),
    PURCHASE_KIND("购车性质"),
    STORE("门店");

    private final List<String> others;

    TransactionColumn(String... others) {
        this.others = List.of(others);
    }

    @Override
    public List<String> others() {
        return others;
    }

    @Override
    public boolean needed() {
        return this == OWNER || this == DATE || this == KIND;
    }

    @Override
    public Rejection missing() {
        return Rejection.malformed("transactionColumnMissing", "file");
    }

    /**
     * In optional columns of values, words for "none" count as an empty cell; in other columns they may be names, keys
     * or notes.
     */
    @Override
    public boolean says(String text) {
        return switch (this) {
            case AMOUNT, MILEAGE, INSURANCE_ENDS_ON, PURCHASE_KIND -> !BlankMarkers.isNone(text);
            default -> !text.isEmpty();
        };
    }
}
