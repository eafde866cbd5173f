package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for short texts about the car and the deal. Events store them in the clear, also after an erasure, because
 * figures are derived from them; so they must not identify a person (docs/features/erasure.md). Imported history is not
 * checked.
 */
public final class ClearTextFields {

    /** A mobile number, a number plate, a VIN, an e-mail address or an identity card number. */
    private static final Pattern SOMEBODYS = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"
            + "|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][· .-]?[A-Za-z0-9]{5,6}"
            + "|(?<![A-Za-z0-9])(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![A-Za-z0-9])"
            + "|\\S@\\S+\\.\\S"
            + "|(?<!\\d)\\d{17}[0-9Xx](?![0-9])");

    private ClearTextFields() {}

    /** Rejects a text that contains such an identifier; null is accepted. */
    public static void leadToNobody(@Nullable String words, String field, DecisionContext context) {
        if (words != null && !context.imported() && SOMEBODYS.matcher(words).find()) {
            throw Rejection.rule("somebodysNumber", field);
        }
    }
}
