package io.showroom.importing.write.list;

import io.showroom.commandapi.Refused;
import io.showroom.prospect.write.Phones;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a phone number as it stands in a cell: with blanks and dashes, a country code, or as a spreadsheet's number.
 */
final class PhoneCell {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{7,15}\\.0+");

    private static final Pattern UNSEEN = Pattern.compile("^['`]|[\\u200b\\u202a-\\u202e\\u2010-\\u2015]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private PhoneCell() {}

    /** The number in E.164. */
    static String read(String text) {
        String digits = digits(text);
        if (SCIENTIFIC.matcher(digits).matches()) {
            throw Refused.rule("phoneCutOff", "phone");
        }
        return Phones.normalise(digits).orElseThrow(() -> Refused.rule("impossiblePhone", "phone"));
    }

    /** The text in usual width; a spreadsheet's number as its digits, unless digits are lost. */
    static String digits(String text) {
        String plain = UNSEEN.matcher(Written.usualWidth(text)).replaceAll("");
        if (NUMBER.matcher(plain).matches()) {
            return plain.substring(0, plain.indexOf('.'));
        }
        if (SCIENTIFIC.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain);
            return number.scale() == 0 ? number.toPlainString() : plain;
        }
        return BETWEEN.matcher(plain).replaceAll("");
    }
}
