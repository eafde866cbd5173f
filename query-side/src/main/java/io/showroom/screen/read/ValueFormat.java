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

/** Formats days, numbers and texts for a reader; null gives an empty text, a rate without denominator a dash. */
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

    /** Returns the reader's language. */
    public Locale locale() {
        return locale;
    }

    /** Returns its punctuation. */
    public Punctuation punctuation() {
        return Punctuation.in(locale);
    }

    /** Returns a text of the bundle. */
    public String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** Returns the name of a customer; the text for erased persons; null if no name was given. */
    public @Nullable String name(PersonName name) {
        return name.erased() ? text("person.erased") : name.name();
    }

    /** Returns the name of a customer; a generic text if no name was given. */
    public String called(PersonName name) {
        return Objects.requireNonNullElseGet(name(name), () -> text("prospects.nameless"));
    }

    /** Returns the text {@code prefix.value}, for example {@code status.OPEN}; empty for null. */
    public String of(String prefix, @Nullable Object value) {
        return value == null ? "" : text(prefix + "." + value);
    }

    /** Formats a day with its weekday. */
    public String longDate(LocalDate day) {
        String pattern = locale.equals(Languages.CHINESE) ? "yyyy年M月d日 EEEE" : "EEE d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** Formats a day; empty for null. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Formats a list of days; at most the first ten. */
    public String days(List<LocalDate> days) {
        String comma = locale.equals(Languages.CHINESE) ? "、" : ", ";
        String first = days.stream().limit(MOST_DAYS).map(DAY::format).collect(Collectors.joining(comma));
        return days.size() > MOST_DAYS ? first + " …" : first;
    }

    /** Returns the day of an instant in a time zone (IANA name). */
    public LocalDate dayOf(Instant instant, String zone) {
        return LocalDate.ofInstant(instant, ZoneId.of(zone));
    }

    /** Formats the day of an instant in a time zone. */
    public String day(@Nullable Instant instant, String zone) {
        return instant == null ? "" : DAY.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Formats the time of day of an instant in a time zone. */
    public String time(@Nullable Instant instant, String zone) {
        return instant == null ? "" : TIME.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Formats day and time of an instant in a time zone. */
    public String moment(@Nullable Instant instant, String zone) {
        return instant == null ? "" : DAY_AND_TIME.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Formats an instant to the second in a time zone. */
    public String exactly(@Nullable Instant instant, String zone) {
        return instant == null ? "" : EXACTLY.format(instant.atZone(ZoneId.of(zone)));
    }

    /** Returns the whole minutes between two instants. */
    public String minutes(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? ""
                : String.valueOf(Duration.between(from, to).toMinutes());
    }

    /** Formats a number with grouping. */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    /** Formats a difference with its sign. */
    public String change(Number change) {
        return (change.doubleValue() > 0 ? "+" : "") + number(change);
    }

    /** Formats an amount of money, without superfluous decimals. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        return (currency == null || currency.equals("CNY") ? "¥" : currency + " ") + number(amount);
    }

    /**
     * Formats a rate in percent with one decimal; a dash for null. Values above 1 are ratios of different people or
     * things, formatted as "n to one".
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

    /** Formats a phone number for display: without the country code of China, mobile numbers in groups. */
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
