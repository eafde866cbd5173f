package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parsed content of a phone cell: several numbers, labels, extensions and remarks. Nothing is discarded, and a text
 * that cannot be a number is rejected.
 *
 * @param numbers in E.164, without duplicates, a mobile first if there is one
 * @param notes the remaining text: words, and numbers with their extensions
 */
public record PhoneTextParser(List<String> numbers, List<String> notes) {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{7,15}\\.0+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【「]([^()\\[\\]【】「」]*)[)\\]】」]");
    private static final Pattern AREA = Pattern.compile("[\\d\\s+-]*");

    /**
     * Parses a text with phone numbers.
     *
     * @param text as written
     * @param field the field named by the rejection
     * @throws Rejection if digits were lost or hidden, a number contains letters, or no such number can exist
     */
    public static PhoneTextParser read(String text, String field) {
        String plain = digits(Phones.plain(text), field);
        PhoneTextPieces found = new PhoneTextPieces(field);
        Optional<String> alone = Phones.normalise(plain);
        if (alone.isPresent()) {
            found.numbers.add(alone.get());
        } else {
            Matcher inside = BRACKETS.matcher(plain);
            StringBuilder outside = new StringBuilder();
            List<String> asides = new ArrayList<>();
            while (inside.find()) {
                String aside = inside.group(1).strip();
                boolean area = AREA.matcher(aside).matches();
                if (!area) {
                    asides.add(aside);
                }
                inside.appendReplacement(outside, Matcher.quoteReplacement(area ? " " + aside + " " : ";"));
            }
            inside.appendTail(outside);
            Arrays.stream(PhoneTextPieces.BETWEEN.split(outside)).forEach(found::piece);
            asides.forEach(found::aside);
        }
        if (found.numbers.isEmpty()) {
            throw Rejection.rule("impossiblePhone", field);
        }
        return found.result();
    }

    /** Returns the digits of a number that a spreadsheet wrote with decimals or an exponent. */
    private static String digits(String plain, String field) {
        if (DECIMAL.matcher(plain).matches()) {
            return plain.substring(0, plain.indexOf('.'));
        }
        if (SCIENTIFIC.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain);
            if (number.scale() != 0) {
                throw Rejection.rule("phoneCutOff", field);
            }
            return number.toPlainString();
        }
        return plain;
    }

    /** Returns the first number. */
    public String first() {
        return numbers.getFirst();
    }

    /** Returns the second number; null if there is none. */
    public @Nullable String second() {
        return numbers.size() < 2 ? null : numbers.get(1);
    }

    /**
     * Returns a remark with everything that is not one of the stored numbers.
     *
     * @param remark an existing remark; null if none
     * @param placed how many of the numbers have a field of their own
     * @return null if there is nothing to remark
     */
    public @Nullable String beside(@Nullable String remark, int placed) {
        List<String> all = new ArrayList<>();
        if (remark != null) {
            all.add(remark);
        }
        numbers.stream().skip(placed).map(PhoneTextParser::shown).forEach(all::add);
        all.addAll(notes);
        return all.isEmpty() ? null : String.join("；", all);
    }

    private static String shown(String e164) {
        return Phones.isMobile(e164) ? e164.substring("+86".length()) : e164;
    }

    /** Returns these and other numbers and notes: without duplicates, a mobile first. */
    public PhoneTextParser with(PhoneTextParser others) {
        Set<String> all = new LinkedHashSet<>(numbers);
        all.addAll(others.numbers);
        Set<String> said = new LinkedHashSet<>(notes);
        said.addAll(others.notes);
        return new PhoneTextParser(mobileFirst(all), List.copyOf(said));
    }

    static List<String> mobileFirst(Set<String> numbers) {
        List<String> sorted = new ArrayList<>(numbers);
        sorted.stream().filter(Phones::isMobile).findFirst().ifPresent(mobile -> {
            sorted.remove(mobile);
            sorted.addFirst(mobile);
        });
        return List.copyOf(sorted);
    }
}
