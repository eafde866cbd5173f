package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the pieces of one phone text. */
final class PhoneTextPieces {

    static final Pattern BETWEEN = Pattern.compile("[;,/|、\\\\\\n\\r\\t&]|(?<=\\d)\\s*(?:或|和|与|及)\\s*(?=\\d)");
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

    private final String field;
    final Set<String> numbers = new LinkedHashSet<>();
    final Set<String> notes = new LinkedHashSet<>();

    PhoneTextPieces(String field) {
        this.field = field;
    }

    PhoneTextParser result() {
        return new PhoneTextParser(PhoneTextParser.mobileFirst(numbers), List.copyOf(notes));
    }

    /** Parses the text in brackets; if it contains no number, it becomes a note. */
    void aside(String text) {
        try {
            PhoneTextPieces inner = new PhoneTextPieces(field);
            Arrays.stream(BETWEEN.split(text)).forEach(inner::piece);
            numbers.addAll(inner.numbers);
            notes.addAll(inner.notes);
        } catch (Rejection noNumber) {
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
            String bare = LABEL.matcher(token.replaceFirst("^[:=.]+(?=.)", "")).replaceFirst("");
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
            throw Rejection.rule("phoneHidden", field);
        }
        if (digits && !ACCOUNT.matcher(token).matches()) {
            boolean letters = token.codePoints().anyMatch(Character::isLetter);
            throw Rejection.rule(letters ? "phoneLetters" : "impossiblePhone", field);
        }
        if (!SAYS_PHONE.matcher(token).matches()) {
            words.add(token);
        }
    }

    /** Parses groups of digits separated by spaces as one or several numbers. */
    private void resolve(List<String> run) {
        if (!run.isEmpty() && !from(run, 0)) {
            throw Rejection.rule("impossiblePhone", field);
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
