package io.showroom.commandapi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses amounts as people write them, in forms, commands and files: {@code 138000}, {@code 138,000},
 * {@code ¥138,000.00}, {@code 138000元}, {@code 13.8万}. Ambiguous amounts such as 13万8 are rejected.
 */
public final class Amounts {

    /** Spreadsheets keep 15 digits; further digits are rounding noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern WRITTEN = Pattern.compile("""
            (?x) (?i)
            ([+-]?) \\s* (?: ¥ | rmb | cny | 人民币 )? [:]? \\s* ([+-]?)
            ( \\d{1,3} (?: ,\\d{3} )+ | \\d{1,3} (?: [\\ ']\\d{3} )+ | \\d+ ) ( \\.\\d+ )?
            \\s* ( 万 | 萬 | 千 | 亿 | w | k )?
            \\s* (?: 元 | 圆 | 块 | 块钱 | rmb | cny | yuan )? \\s* 整?
            """);
    private static final Pattern UNSEEN = Pattern.compile("[\\u200b\\ufeff]");
    private static final Map<String, Integer> ZEROS = Map.of("万", 4, "萬", 4, "w", 4, "千", 3, "k", 3, "亿", 8);

    private Amounts() {}

    /**
     * Parses an amount in yuan, or without a currency.
     *
     * @param text as written
     * @return the amount; empty if the text is no amount or is ambiguous
     */
    public static Optional<BigDecimal> read(String text) {
        String plain = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .strip();
        Matcher written = WRITTEN.matcher(plain);
        boolean signedTwice = written.matches()
                && !written.group(1).isEmpty()
                && !written.group(2).isEmpty();
        if (!written.hasMatch() || signedTwice) {
            return Optional.empty();
        }
        String decimals = written.group(4) == null ? "" : written.group(4);
        String number = written.group(3).replaceAll("[, ']", "") + decimals;
        String unit = written.group(5) == null ? "" : written.group(5).toLowerCase(java.util.Locale.ROOT);
        BigDecimal amount = rounded(new BigDecimal(number)).movePointRight(ZEROS.getOrDefault(unit, 0));
        boolean less = written.group(1).equals("-") || written.group(2).equals("-");
        return Optional.of(plain(less ? amount.negate() : amount));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.precision() > DIGITS.getPrecision() && number.scale() > 0 ? number.round(DIGITS) : number;
    }

    /** Returns the amount without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
