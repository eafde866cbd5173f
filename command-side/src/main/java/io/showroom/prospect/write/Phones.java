package io.showroom.prospect.write;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.showroom.commandapi.Refused;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them, and in E.164; without a country they are Chinese. */
public final class Phones {

    private static final String DEFAULT_REGION = "CN";
    private static final int CHINA = 86;
    // Newer prefixes than the library's tables know must not keep a customer out.
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int HIDDEN_DIGITS = 4;
    private static final int SHOWN_DIGITS = 4;

    private Phones() {}

    /** The number in E.164, or nothing if there can be no such number. */
    public static Optional<String> normalise(String written) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(written, DEFAULT_REGION);
            boolean mobile = number.getCountryCode() == CHINA
                    && CHINESE_MOBILE
                            .matcher(phones.getNationalSignificantNumber(number))
                            .matches();
            return mobile || phones.isValidNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The number in E.164; null if none was told. Refuses one that cannot be, naming the field it came in. */
    public static @Nullable String possible(@Nullable String written, String field) {
        return written == null ? null : normalise(written).orElseThrow(() -> Refused.rule("impossiblePhone", field));
    }

    /** The number with its middle hidden, fit for those who may not see it: {@code +86138****5678}. */
    public static String mask(String e164) {
        int end = Math.max(0, e164.length() - SHOWN_DIGITS);
        int start = Math.max(0, end - HIDDEN_DIGITS);
        return e164.substring(0, start) + "*".repeat(end - start) + e164.substring(end);
    }
}
