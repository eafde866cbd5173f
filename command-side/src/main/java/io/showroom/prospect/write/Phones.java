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

/** Parses phone numbers and converts them to E.164; numbers without a country are Chinese. */
public final class Phones {

    private static final String DEFAULT_REGION = "CN";
    private static final int CHINA = 86;
    // Mobile prefixes newer than the library's tables must be accepted.
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    // The library also accepts short service numbers with an area code (021-12345), which no customer has.
    private static final int SHORTEST_CHINESE = 10;
    // The library would convert letters to digits and parse an extension after a semicolon.
    private static final Pattern ONE_NUMBER = Pattern.compile("\\+?[\\d\\s().-]+");
    private static final Pattern UNSEEN = Pattern.compile("^['`]|[\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]");
    private static final String COUNTRY = "+" + CHINA;
    private static final int HIDDEN_DIGITS = 4;
    private static final int SHOWN_DIGITS = 4;

    private Phones() {}

    /** Returns the number in E.164; empty if no such number can exist or the text contains more than one number. */
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
     * Returns the number of a command's field in E.164.
     *
     * @param written as typed; null if none
     * @param field the field named by the rejection
     * @return null if none was given
     * @throws Rejection naming the problem: letters, hidden digits, two numbers, an extension, or no such number
     */
    public static @Nullable String possible(@Nullable String written, String field) {
        Optional<String> number = written == null ? Optional.empty() : normalise(written);
        if (written == null || number.isPresent()) {
            return number.orElse(null);
        }
        boolean several = PhoneTextParser.read(written, field).numbers().size() > 1;
        throw Rejection.rule(several ? "twoPhones" : "moreThanPhone", field);
    }

    /** Whether a number in E.164 is a Chinese mobile number. */
    static boolean isMobile(String e164) {
        return e164.startsWith(COUNTRY)
                && CHINESE_MOBILE.matcher(e164.substring(COUNTRY.length())).matches();
    }

    /** Returns the text in normal width, without invisible characters and with hyphens for all dashes. */
    static String plain(String written) {
        String usual = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        return DASHES.matcher(UNSEEN.matcher(usual).replaceAll("")).replaceAll("-");
    }

    /** Returns the number with its middle masked, for readers who may not see it: {@code +86138****5678}. */
    public static String mask(String e164) {
        int end = Math.max(0, e164.length() - SHOWN_DIGITS);
        int start = Math.max(0, end - HIDDEN_DIGITS);
        return e164.substring(0, start) + "*".repeat(end - start) + e164.substring(end);
    }
}
