package io.showroom.prospect.write;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.showroom.commandapi.Rejection;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them, and in E.164; without a country they are Chinese. */
public final class Phones {

    private static final String DEFAULT_REGION = "CN";
    private static final int CHINA = 86;
    // Newer prefixes than the library's tables know must not keep a customer out.
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    // The library also knows service numbers behind an area code (021-12345): nobody is called back there.
    private static final int SHORTEST_CHINESE = 10;
    // The library takes letters for the digits they stand on, and what follows a semicolon for an extension.
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[\\d\\s().-]+");
    private static final Pattern UNSEEN = Pattern.compile("^['`]|[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]");
    private static final String COUNTRY = "+" + CHINA;
    private static final int HIDDEN_DIGITS = 4;
    private static final int SHOWN_DIGITS = 4;

    private Phones() {}

    /** The number in E.164, or nothing if there can be no such number or it is more than one number alone. */
    public static Optional<String> normalise(String written) {
        String plain = plain(written);
        if (!ONE_NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(plain, DEFAULT_REGION);
            String national = phones.getNationalSignificantNumber(number);
            boolean chinese = number.getCountryCode() == CHINA;
            boolean mobile = chinese && CHINESE_MOBILE.matcher(national).matches();
            boolean longEnough = !chinese || national.length() >= SHORTEST_CHINESE;
            return mobile || (longEnough && phones.isValidNumber(number))
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * The one number of a command's field, in E.164; null if none was told.
     *
     * @param written as typed, or null
     * @param field the field at fault if it is none
     * @throws Rejection saying what is wrong: letters, hidden digits, two numbers, an extension, or no such number
     */
    public static @Nullable String possible(@Nullable String written, String field) {
        Optional<String> number = written == null ? Optional.empty() : normalise(written);
        if (written == null || number.isPresent()) {
            return number.orElse(null);
        }
        boolean several = PhoneTextParser.read(written, field).numbers().size() > 1;
        throw Rejection.rule(several ? "twoPhones" : "moreThanPhone", field);
    }

    /** Whether a number in E.164 is a Chinese mobile phone's. */
    static boolean isMobile(String e164) {
        return e164.startsWith(COUNTRY)
                && CHINESE_MOBILE.matcher(e164.substring(COUNTRY.length())).matches();
    }

    /** The text in usual width, without what cannot be seen and with one kind of dash. */
    static String plain(String written) {
        String usual = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        return DASHES.matcher(UNSEEN.matcher(usual).replaceAll("")).replaceAll("-");
    }

    /** The number with its middle hidden, fit for those who may not see it: {@code +86138****5678}. */
    public static String mask(String e164) {
        int end = Math.max(0, e164.length() - SHOWN_DIGITS);
        int start = Math.max(0, end - HIDDEN_DIGITS);
        return e164.substring(0, start) + "*".repeat(end - start) + e164.substring(end);
    }
}
