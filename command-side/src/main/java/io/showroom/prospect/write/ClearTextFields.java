package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Short words about the car and the deal. They stand in events in the clear and outlive an erasure, because figures are
 * made of them; so they must not lead to anybody (docs/features/erasure.md). History from a file is taken as it is.
 */
public final class ClearTextFields {

    /** A mobile number, a number plate, a chassis number, an address of e-mail or an identity card's number. */
    private static final Pattern SOMEBODYS = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)"
            + "|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][· .-]?[A-Za-z0-9]{5,6}"
            + "|(?<![A-Za-z0-9])(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![A-Za-z0-9])"
            + "|\\S@\\S+\\.\\S"
            + "|(?<!\\d)\\d{17}[0-9Xx](?![0-9])");

    private ClearTextFields() {}

    /** Refuses what could be looked up; nothing said is fine. */
    public static void leadToNobody(@Nullable String words, String field, DecisionContext context) {
        if (words != null && !context.imported() && SOMEBODYS.matcher(words).find()) {
            throw Rejection.rule("somebodysNumber", field);
        }
    }
}
