package io.showroom.screen.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.PhoneDetail;
import io.showroom.projection.read.PersonName;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** All formatting for one reader; this class adds fields of events, sentences, and cells of forms. */
public final class ViewFormat extends NameFormat {

    /** Days and ranges, which some browsers would break after the hyphen. */
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

    ViewFormat(Locale locale, Clock clock, MasterDataNames names, UiTexts texts) {
        super(locale, clock, names, texts);
    }

    /**
     * Formats a value by its kind: {@code plain}, {@code phone}, {@code staff}, {@code erased} for an erased person, a
     * code list, or a text prefix such as {@code status}.
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
        if (kind.equals("erased")) {
            return called(PersonName.ERASED);
        }
        return kind.equals(kind.toUpperCase(Locale.ROOT)) ? code(kind, value) : text(kind + "." + value);
    }

    /** Formats a field of an event's data. */
    public String datum(String event, String field, Object value, String zone) {
        if (value instanceof Instant instant) {
            return moment(instant, zone);
        }
        if (value instanceof Boolean yes) {
            return text(yes ? "yes" : "no");
        }
        if (value instanceof PersonName name) {
            return called(name);
        }
        if (PhoneDetail.is(field)) {
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

    /** Returns the name of a field of an event; models that were driven, quoted or ordered have their own names. */
    public String field(String event, String field) {
        return field(
                switch (event) {
                    case "TestDriveRecorded" -> field.equals("model") ? "model.driven" : field;
                    case "QuoteGiven" -> field.equals("model") ? "model.quoted" : field;
                    case "OrderPlaced" -> field.equals("model") ? "model.ordered" : field;
                    default -> field;
                });
    }

    /** Returns the name of a field. */
    public String field(String field) {
        return text("field." + field);
    }

    /** Whether a field of an event is displayed; technical ones are in the API only. */
    public boolean shows(String field) {
        return !TECHNICAL.contains(field);
    }

    /** Returns a sentence about the completeness of a card and its missing fields. */
    public String incomplete(int percent, Collection<String> missing) {
        return text("card.incomplete", percent, missing(missing));
    }

    /** Returns a sentence about the data that imported history lacks. */
    public String historyLacks(Collection<String> names) {
        return text("card.historyLacks", missing(names));
    }

    /** Returns the names of missing fields. */
    public String missing(Collection<String> names) {
        return names.stream()
                .map(name -> text("card.missing." + name))
                .collect(punctuation().listed());
    }

    /** Returns a rate as a cell of a form. */
    public FormCell share(@Nullable Double rate) {
        return FormCell.share(rate, number -> text("rate.toOne", number));
    }

    /** Formats a cell's value for paper. */
    public String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case FormCell.Share share -> share.words() == null ? rate(share.of()) : share.words();
            case LocalDate day -> day(day);
            case Number number -> number(number);
            default -> value.toString();
        };
    }

    /** Renders a line as HTML table cells; long forms have too many cells for a template. */
    public String cells(Form form, FormLine line) {
        StringBuilder html = new StringBuilder();
        for (Form.PlacedCell placed : form.placed(line)) {
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

    /** Formats the numbers of defeats by kind. */
    public String defeats(Map<String, Long> byKind) {
        return byKind.entrySet().stream()
                .filter(kind -> kind.getValue() != 0)
                .map(kind -> text("kind." + kind.getKey()) + " " + number(kind.getValue()))
                .collect(punctuation().listed());
    }
}
