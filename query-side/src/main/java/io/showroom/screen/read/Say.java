package io.showroom.screen.read;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates, figures and names as one reader reads them; null is shown as nothing, a rate without a denominator as a dash.
 */
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NONE = "–";

    private final Locale locale;
    private final Clock clock;
    private final Names names;
    private final UiTexts texts;

    Say(Locale locale, Clock clock, Names names, UiTexts texts) {
        this.locale = locale;
        this.clock = clock;
        this.names = names;
        this.texts = texts;
    }

    /** The reader's language. */
    public Locale locale() {
        return locale;
    }

    /** A text of the bundle. */
    public String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }

    /** A text of the bundle chosen by a value, for example {@code status.OPEN}; nothing for null. */
    public String of(String prefix, @Nullable Object value) {
        return value == null ? "" : text(prefix + "." + value);
    }

    /** Today by a store's clock; by the group's first store if none is named. */
    public LocalDate today(@Nullable String store) {
        return LocalDate.ofInstant(clock.instant(), zone(store));
    }

    /** Time zone of a store, or of the group's first store. */
    public ZoneId zone(@Nullable String store) {
        if (store != null) {
            return names.zone(store);
        }
        return names.stores().isEmpty()
                ? clock.getZone()
                : names.zone(names.stores().getFirst().key());
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

    /** An amount of money without decimals it does not need. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return "";
        }
        return (currency == null || currency.equals("CNY") ? "¥" : currency + " ") + number(amount);
    }

    /** A rate in percent, one decimal; a dash if it has no denominator. */
    public String rate(@Nullable Double rate) {
        if (rate == null) {
            return NONE;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format(rate);
    }

    /** Name of a store. */
    public String store(@Nullable String key) {
        return key == null ? "" : names.store(key);
    }

    /** Name of a user. */
    public String staff(@Nullable String key) {
        return key == null ? "" : names.staff(key);
    }

    /** Name of a code. */
    public String code(String list, @Nullable String code) {
        return code == null ? "" : names.code(list, code, locale);
    }
}
