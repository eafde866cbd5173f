package io.showroom.prospect.write;

import io.showroom.commandapi.Refused;
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
 * What stands in a cell for phone numbers: several of them, whose they are, an extension, a word beside. None is lost,
 * and what cannot be a number is refused rather than guessed at.
 *
 * @param numbers in E.164, each once, a mobile first if there is one
 * @param notes what stands there besides, as written: words, and numbers with their extensions
 */
public record WrittenPhones(List<String> numbers, List<String> notes) {

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{7,15}\\.0+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【「]([^()\\[\\]【】「」]*)[)\\]】」]");
    private static final Pattern AREA = Pattern.compile("[\\d\\s+-]*");
    private static final Pattern BETWEEN = Pattern.compile("[;,/|、\\\\\\n\\r\\t&]|(?<=\\d)\\s*(?:或|和|与|及)\\s*(?=\\d)");
    private static final Pattern EXTENSION =
            Pattern.compile("(?i)(.*?\\d)\\s*(?:转接?|分机号?|ext(?:ension)?\\.?|x|#)\\s*[:=.]?\\s*(\\d{1,6})(?!\\d)(.*)");
    private static final Pattern DASHED_EXTENSION = Pattern.compile("(.*\\d)-(\\d{2,6})");
    private static final Pattern TURNED = Pattern.compile("[#转]");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:ext(?:ension)?|tel|phone|mob(?:ile)?|cell|home|office|work|[mtpho])[.:=]+(?=[+\\d(])");
    private static final Pattern HAN_BOUND =
            Pattern.compile("(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})");
    private static final Pattern NUMERIC = Pattern.compile("\\+?[\\d().-]*\\d[\\d().-]*");
    private static final Pattern OTHER_ACCOUNT = Pattern.compile("(?i)(?:.*(?:微信|企微)号?|wechat|weixin|wx|vx|qq)[:号]*");
    private static final Pattern ACCOUNT = Pattern.compile("(?i)(?:wechat|weixin|wx|vx|qq|wxid)[:_-]?.*");
    private static final Pattern SAYS_PHONE =
            Pattern.compile("(?i)手机号?码?|电话|联系电话|座机|固话|tel|phone|mobile|mob|cell|转|[-:.]*");

    /**
     * Reads a text that a file has for phone numbers.
     *
     * @param text as it stands there
     * @param field the field at fault if no number can be read
     * @throws Refused if digits were lost or hidden, letters stand in a number, or there can be no such number
     */
    public static WrittenPhones read(String text, String field) {
        String plain = digits(Phones.plain(text), field);
        Collecting found = new Collecting(field);
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
            Arrays.stream(BETWEEN.split(outside)).forEach(found::piece);
            asides.forEach(found::aside);
        }
        if (found.numbers.isEmpty()) {
            throw Refused.rule("impossiblePhone", field);
        }
        return found.result();
    }

    /** A spreadsheet's number as its digits. */
    private static String digits(String plain, String field) {
        if (DECIMAL.matcher(plain).matches()) {
            return plain.substring(0, plain.indexOf('.'));
        }
        if (SCIENTIFIC.matcher(plain).matches()) {
            BigDecimal number = new BigDecimal(plain);
            if (number.scale() != 0) {
                throw Refused.rule("phoneCutOff", field);
            }
            return number.toPlainString();
        }
        return plain;
    }

    /** The first number. */
    public String first() {
        return numbers.getFirst();
    }

    /** The second number, or null. */
    public @Nullable String second() {
        return numbers.size() < 2 ? null : numbers.get(1);
    }

    /**
     * A remark with all that stood beside the numbers that have a place of their own.
     *
     * @param remark what is remarked already, or null
     * @param placed how many of the numbers have a place
     * @return null if there is nothing to remark
     */
    public @Nullable String beside(@Nullable String remark, int placed) {
        List<String> all = new ArrayList<>();
        if (remark != null) {
            all.add(remark);
        }
        numbers.stream().skip(placed).map(WrittenPhones::shown).forEach(all::add);
        all.addAll(notes);
        return all.isEmpty() ? null : String.join("；", all);
    }

    private static String shown(String e164) {
        return Phones.isMobile(e164) ? e164.substring("+86".length()) : e164;
    }

    /** These and others: numbers each once, a mobile first. */
    public WrittenPhones with(WrittenPhones others) {
        Set<String> all = new LinkedHashSet<>(numbers);
        all.addAll(others.numbers);
        Set<String> said = new LinkedHashSet<>(notes);
        said.addAll(others.notes);
        return new WrittenPhones(mobileFirst(all), List.copyOf(said));
    }

    private static List<String> mobileFirst(Set<String> numbers) {
        List<String> sorted = new ArrayList<>(numbers);
        sorted.stream().filter(Phones::isMobile).findFirst().ifPresent(mobile -> {
            sorted.remove(mobile);
            sorted.addFirst(mobile);
        });
        return List.copyOf(sorted);
    }

    /** Goes through the pieces of one text. */
    private static final class Collecting {

        private final String field;
        private final Set<String> numbers = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();

        Collecting(String field) {
            this.field = field;
        }

        WrittenPhones result() {
            return new WrittenPhones(mobileFirst(numbers), List.copyOf(notes));
        }

        /** What stands in brackets is a remark, unless numbers can be read there too. */
        void aside(String text) {
            try {
                Collecting inner = new Collecting(field);
                Arrays.stream(BETWEEN.split(text)).forEach(inner::piece);
                numbers.addAll(inner.numbers);
                notes.addAll(inner.notes);
            } catch (Refused noNumber) {
                notes.add(text);
            }
        }

        void piece(String text) {
            String piece = LABEL.matcher(text.strip()).replaceFirst("");
            Matcher extended = EXTENSION.matcher(piece);
            if (extended.matches() && number(extended.group(1))) {
                notes.add(piece.substring(0, extended.end(2)));
                piece(extended.group(3));
            } else if (TURNED.matcher(piece).find()) {
                Arrays.stream(TURNED.split(piece)).forEach(this::piece);
            } else {
                words(piece);
            }
        }

        private boolean number(String text) {
            Optional<String> number = Phones.normalise(text);
            number.ifPresent(numbers::add);
            return number.isPresent();
        }

        private void words(String piece) {
            List<String> run = new ArrayList<>();
            List<String> words = new ArrayList<>();
            String before = "";
            for (String token : HAN_BOUND.matcher(piece).replaceAll(" ").split("\\s+")) {
                String bare =
                        LABEL.matcher(token.replaceFirst("^[:=.]+(?=.)", "")).replaceFirst("");
                if (OTHER_ACCOUNT.matcher(before).matches() && bare.codePoints().anyMatch(Character::isLetter)) {
                    words.add(bare);
                } else if (NUMERIC.matcher(bare).matches()) {
                    run.add(bare);
                } else {
                    resolve(run);
                    word(bare, words);
                }
                before = token;
            }
            resolve(run);
            if (!words.isEmpty()) {
                notes.add(String.join(" ", words));
            }
        }

        private void word(String token, List<String> words) {
            boolean digits = token.codePoints().anyMatch(Character::isDigit);
            if (token.indexOf('*') >= 0) {
                throw Refused.rule("phoneHidden", field);
            }
            if (digits && !ACCOUNT.matcher(token).matches()) {
                boolean letters = token.codePoints().anyMatch(Character::isLetter);
                throw Refused.rule(letters ? "phoneLetters" : "impossiblePhone", field);
            }
            if (!SAYS_PHONE.matcher(token).matches()) {
                words.add(token);
            }
        }

        /** Reads digits with blanks between them: one number, or several one after the other. */
        private void resolve(List<String> run) {
            if (!run.isEmpty() && !from(run, 0)) {
                throw Refused.rule("impossiblePhone", field);
            }
            run.clear();
        }

        private boolean from(List<String> run, int start) {
            if (start == run.size()) {
                return true;
            }
            for (int end = Math.min(run.size(), start + 6); end > start; end--) {
                String text = String.join(" ", run.subList(start, end));
                Matcher extended = DASHED_EXTENSION.matcher(text);
                Optional<String> whole = Phones.normalise(text);
                Optional<String> base =
                        whole.isEmpty() && extended.matches() ? Phones.normalise(extended.group(1)) : Optional.empty();
                Optional<String> number = whole.or(() -> base);
                if (number.isPresent()) {
                    numbers.add(number.get());
                    base.ifPresent(found -> notes.add(text));
                    if (from(run, end)) {
                        return true;
                    }
                    numbers.remove(number.get());
                    notes.remove(text);
                }
            }
            return false;
        }
    }
}
