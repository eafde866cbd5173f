package io.showroom.screen.read;

import io.showroom.form.read.FormCell;
import io.showroom.projection.read.PersonName;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days, figures and texts as one reader reads them; null is shown as nothing, a rate without a denominator as a dash.
 */
public abstract class ValueFormat {

    private static final DateTimeFormatter EXACTLY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern MOBILE = Pattern.compile("\\+86(\\d{3})([\\d*]{4})(\\d{4})");
    private static final String NONE = "–";
    private static final int MOST_DAYS = 10;

    private final Locale locale;
    private final UiTexts texts;

    ValueFormat(Locale locale, UiTexts texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** How its words are joined. */
    public Punctuation punctuation() {
        return Punctuation.in(locale);
    }

    /** A text of the bundle. */
    public String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** What a customer is called, an erased one by one word; null if nobody told. */
    public @Nullable String name(PersonName name) {
        return name.erased() ? text("person.erased") : name.name();
    }

    /** The same, in words if nobody told. */
    public String called(PersonName name) {
        return Objects.requireNonNullElseGet(name(name), () -> text("prospects.nameless"));
    }

    /** A text of the bundle chosen by a value, for example {@code status.OPEN}; nothing for null. */
    public String of(String prefix, @Nullable Object value) {
        return value == null ? "" : text(prefix + "." + value);
    }

    /** A day with its weekday, as written in the bar. */
    public String longDate(LocalDate day) {
        String pattern = locale.equals(Languages.CHINESE) ? "yyyy年M月d日 EEEE" : "EEE d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** A day. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Several days, one after the other; of many the first ten. */
    public String days(List<LocalDate> days) {
        String comma = locale.equals(Languages.CHINESE) ? "、" : ", ";
        String first = days.stream().limit(MOST_DAYS).map(DAY::format).collect(Collectors.joining(comma));
        return days.size() > MOST_DAYS ? first + " …" : first;
    }

    /** The store day of an instant. */
    public LocalDate dayOf(Instant instant, String zone) {
        return LocalDate.ofInstant(instant, ZoneId.of(zone));
    }

    /** The day an instant falls on. */
    public String day(@Nullable Instant instant, String zone) {
        return instant == null ? "" : DAY.format(instant.atZone(ZoneId.of(zone)));
    }

    /** The time of day of an instant. */
    public String time(@Nullable Instant instant, String zone) {
        return instant == null ? "" : TIME.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Day and time of an instant. */
    public String moment(@Nullable Instant instant, String zone) {
        return instant == null ? "" : DAY_AND_TIME.format(instant.atZone(ZoneId.of(zone)));
    }

    /** An instant to the second, by a store's clock. */
    public String exactly(@Nullable Instant instant, String zone) {
        return instant == null ? "" : EXACTLY.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Whole minutes between two instants. */
    public String minutes(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? ""
                : String.valueOf(Duration.between(from, to).toMinutes());
    }

    /** A whole or decimal number with grouping. */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    /** How much more or less, with its sign; zero as it is. */
    public String change(Number change) {
        return (change.doubleValue() > 0 ? "+" : "") + number(change);
    }

    /** An amount of money without decimals it does not need. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        return (currency == null || currency.equals("CNY") ? "¥" : currency + " ") + number(amount);
    }

    /**
     * A rate in percent, one decimal; a dash if it has no denominator. More than a hundred percent is no rate but a
     * ratio of different people or things, and reads as so many to one.
     */
    public String rate(@Nullable Double rate) {
        if (rate == null) {
            return NONE;
        }
        if (rate > 1) {
            return text("rate.toOne", FormCell.plain(rate));
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format(rate);
    }

    /** A phone number as it is dialled here: without the country code of China, in groups. */
    public String phone(@Nullable String e164) {
        if (e164 == null) {
            return "";
        }
        Matcher mobile = MOBILE.matcher(e164);
        return mobile.matches()
                ? mobile.group(1) + " " + mobile.group(2) + " " + mobile.group(3)
                : e164.replaceFirst("^\\+86", "");
    }
}
