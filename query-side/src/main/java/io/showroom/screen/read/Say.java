package io.showroom.screen.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Masking;
import io.showroom.staff.Actor;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Dates, figures and names as one reader reads them; null is shown as nothing, a rate without a denominator as a dash.
 */
public final class Say {

    private static final String DELIVERED = "DELIVERED";

    private static final DateTimeFormatter EXACTLY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern MOBILE = Pattern.compile("\\+86(\\d{3})([\\d*]{4})(\\d{4})");

    /** Days, spans: some browsers break lines after the hyphen. */
    private static final Pattern HYPHENATED = Pattern.compile("\\d[\\d:.,/*]{0,20}(?:-\\d[\\d:.,/*]{0,20}){1,4}");

    private static final Set<String> TECHNICAL = Set.of(
            "timeZone",
            "scheme",
            "schemeVersion",
            "corrects",
            "declaration",
            "visit",
            "contact",
            "referrer",
            "first",
            "automatic",
            "currency");
    private static final String NONE = "–";
    private static final int MOST_DAYS = 10;

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

    /** How its words are joined. */
    public Punctuation punctuation() {
        return Punctuation.in(locale);
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

    /** The codes of a list that are offered today. */
    public List<Names.Choice> codes(String list) {
        return names.codes(list, locale);
    }

    /** The codes of a list under their upper codes; those without an upper level stand under an empty one. */
    public List<ChoiceGroup> groups(String list) {
        return ChoiceGroup.of(names.codes(list, locale));
    }

    /** The stores somebody may choose from. */
    public List<Names.Choice> stores(Actor actor) {
        return names.stores().stream()
                .filter(store -> actor.reaches(store.key()))
                .toList();
    }

    /** Users who sell in a store, or anywhere. */
    public List<Names.Choice> consultants(@Nullable String store) {
        return names.consultants(store);
    }

    /** The grades of a store's scheme, hottest first; those given by hand only, if so asked. */
    public List<Names.Choice> grades(@Nullable String store, boolean byHandOnly) {
        return names.grades(store, byHandOnly, locale);
    }

    /** Counts by grade, hottest grade first; grades the store's scheme does not know come last. */
    public <T> Map<String, T> hottestFirst(@Nullable String store, Map<String, T> byGrade) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (Names.Choice grade : names.grades(store, false, locale)) {
            T count = byGrade.get(grade.key());
            if (count != null) {
                ordered.put(grade.key(), count);
            }
        }
        byGrade.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** How a grade is shown; null shows nothing. */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code) {
        return code == null ? null : GradeBadge.of(code, store, names, locale);
    }

    /**
     * How a grade of a prospect is shown: that of the delivered where the scheme has one, else a delivered prospect is
     * told by its standing.
     */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code, Enum<?> standing) {
        GradeBadge badge = badge(store, code);
        return standing.name().equals(DELIVERED) && (badge == null || !badge.isClosed())
                ? GradeBadge.closed(of("status", standing))
                : badge;
    }

    /**
     * A value by its kind: {@code plain}, {@code phone}, {@code staff}, a code list, or the prefix of texts such as
     * {@code status}.
     */
    public String value(String kind, String value) {
        if (value.isEmpty() || kind.equals("plain")) {
            return value;
        }
        if (kind.equals("phone")) {
            return phone(value);
        }
        if (kind.equals("staff")) {
            return staff(value);
        }
        return kind.equals(kind.toUpperCase(Locale.ROOT)) ? code(kind, value) : text(kind + "." + value);
    }

    /** A field of an event's data as it reads. */
    public String datum(String event, String field, Object value, String zone) {
        if (value instanceof Instant instant) {
            return moment(instant, zone);
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "yes" : "no");
        }
        if (Masking.isPhone(field)) {
            return phone(value.toString());
        }
        return switch (field) {
            case "consultant" -> staff(value.toString());
            case "from", "to" -> event.equals("ProspectReassigned") ? staff(value.toString()) : value.toString();
            case "source" -> code("SOURCE", value.toString());
            case "model" -> code("MODEL", value.toString());
            case "concern" -> code("CONCERN", value.toString());
            case "competitorModel" -> code("COMPETITOR_MODEL", value.toString());
            case "purpose" -> code(event.startsWith("Visit") ? "VISIT_PURPOSE" : "CONTACT_PURPOSE", value.toString());
            case "reason" ->
                event.equals("DefeatDeclared") ? code("DEFEAT_REASON", value.toString()) : value.toString();
            case "channel" -> text((event.equals("VisitRegistered") ? "channel." : "via.") + value);
            case "kind" -> text(kindsOf(event) + value);
            case "purchaseKind", "customerType" -> text(field + "." + value);
            case "outlet" -> text("traffic.outlet." + value);
            case "direction" -> text("direction." + value);
            case "price", "deposit", "priceDifference", "amount", "mileage" ->
                value instanceof Number number ? number(number) : "";
            default -> value.toString();
        };
    }

    private static String kindsOf(String event) {
        return switch (event) {
            case "TestDriveRecorded" -> "drive.";
            case "TransactionRecorded" -> "transaction.";
            default -> "kind.";
        };
    }

    /** The name of a field of an event: a car that is driven, quoted or ordered is not only had in mind. */
    public String field(String event, String field) {
        return field(
                switch (event) {
                    case "TestDriveRecorded" -> field.equals("model") ? "model.driven" : field;
                    case "QuoteGiven" -> field.equals("model") ? "model.quoted" : field;
                    case "OrderPlaced" -> field.equals("model") ? "model.ordered" : field;
                    default -> field;
                });
    }

    /** The name of an event's field. */
    public String field(String field) {
        return text("field." + field);
    }

    /** Whether an event's field is worth a reader's eye: technical ones are left to the API. */
    public boolean shows(String field) {
        return !TECHNICAL.contains(field);
    }

    /** How complete a card is and what it lacks, as a sentence. */
    public String incomplete(int percent, Collection<String> missing) {
        return text("card.incomplete", percent, named(missing));
    }

    /** What history brought in lacks, as a sentence. */
    public String historyLacks(Collection<String> names) {
        return text("card.historyLacks", named(names));
    }

    private String named(Collection<String> names) {
        return names.stream()
                .map(name -> text("card.missing." + name))
                .collect(Punctuation.in(locale).listed());
    }

    /** A rate as a form's cell. */
    public FormCell share(@Nullable Double rate) {
        return FormCell.share(rate, number -> text("rate.toOne", number));
    }

    /** A form's cell as it reads on paper. */
    public String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case FormCell.Share share -> share.words() == null ? rate(share.of()) : share.words();
            case LocalDate day -> day(day);
            case Number number -> number(number);
            default -> value.toString();
        };
    }

    /** A form's line as table cells; long forms have too many of them for a template. */
    public String cells(Form form, FormLine line) {
        StringBuilder html = new StringBuilder();
        for (Form.Placed placed : form.placed(line)) {
            String text = cell(placed.cell().value());
            html.append("<td class=\"pr-").append(placed.align()).append(placed.breaks(text));
            html.append(placed.cell().tone() == FormCell.Tone.PLAIN ? "" : " pr-" + placed.tone());
            html.append(
                    placed.cell().columns() > 1
                            ? "\" colspan=\"" + placed.cell().columns()
                            : "");
            html.append("\">").append(unbroken(HtmlUtils.htmlEscape(text))).append("</td>");
        }
        return html.toString();
    }

    private static String unbroken(String html) {
        return HYPHENATED.matcher(html).replaceAll("<span class=\"pr-whole\">$0</span>");
    }

    /** Defeats by kind, as one reads them over a sum. */
    public String defeats(Map<String, Long> byKind) {
        return byKind.entrySet().stream()
                .filter(kind -> kind.getValue() != 0)
                .map(kind -> text("kind." + kind.getKey()) + " " + number(kind.getValue()))
                .collect(Punctuation.in(locale).listed());
    }
}
