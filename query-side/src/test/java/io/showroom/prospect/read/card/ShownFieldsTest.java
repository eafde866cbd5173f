package io.showroom.prospect.read.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * All fields displayed by card, visit register, daily report and defeat analysis can be entered: a new field fails
 * until a form has an input for it.
 */
class ShownFieldsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/showroom/prospect/read");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/prospect");

    /** An input is a fragment of screen/parts with the field's name, or an element with it. */
    private static final Pattern INPUT = Pattern.compile(
            "parts :: (?:text|area|number|amount|date|code|chips|grades)\\('[^']+', '([A-Za-z]+)'|\\bname=\"([A-Za-z]+)\"");

    private static final Pattern FRONT = Pattern.compile("add\\(\\s*\"(?:field|column)\\.([A-Za-z]+)\"");
    private static final Pattern HEADING = Pattern.compile("<th[^>]* th:text=\"#\\{(?:column|visits)\\.([A-Za-z]+)}");

    private static final Pattern COLUMN =
            Pattern.compile("FormColumn\\.\\w+\\(\\s*format\\.text\\(\"[a-z]+\\.([A-Za-z]+)\"");

    /** Computed columns of daily report and defeat analysis. */
    private static final Set<String> FORMS_MADE_BY_ACTS =
            Set.of("number", "planned", "days", "contacts", "state", "grade");

    /** Fields of the front set by acts, and the customer's assignment. */
    private static final Set<String> CARD_MADE_BY_ACTS =
            Set.of("firstContact", "captured", "lastContact", "campaign", "concerns");

    /** Computed columns of the register, and those set by other acts. */
    private static final Set<String> REGISTER_MADE_BY_ACTS = Set.of(
            "number",
            "minutes",
            "visitKind",
            "testDrive",
            "grade",
            "captured",
            "result",
            "came",
            "customer",
            "contacts",
            "offDuty");

    @Test
    void everyFieldOfTheCardHasItsInputInAnAct() throws IOException {
        Set<String> shown = found(FRONT, SOURCES.resolve("card/CardFront.java"));
        shown.addAll(CustomerDetails.ON_THE_FORM);
        shown.removeAll(CARD_MADE_BY_ACTS);
        assertThat(shown).contains("secondPhone", "ageBand", "family", "counterMeasure", "callBackPhone");
        Set<String> entered = found(INPUT, TEMPLATES.resolve("acts.html"));
        entered.addAll(found(INPUT, TEMPLATES.resolve("invited.html")));
        assertThat(entered).containsAll(shown);
    }

    @Test
    void everyColumnOfTheRegisterHasItsInputOnTheRegistersOwnForm() throws IOException {
        Set<String> shown = found(HEADING, TEMPLATES.resolve("visits.html"));
        shown.removeAll(REGISTER_MADE_BY_ACTS);
        Set<String> entered = found(INPUT, TEMPLATES.resolve("visits.html"));
        entered.addAll(found(INPUT, TEMPLATES.resolve("invited.html")));
        assertThat(shown).isNotEmpty().allSatisfy(column -> assertThat(entered).contains(input(column)));
    }

    @Test
    void everyColumnOfTheDaysAndTheDefeatsFormsHasItsInputInAnAct() throws IOException {
        Path reports = Path.of("src/main/java/io/showroom/report");
        Set<String> shown = found(COLUMN, reports.resolve("daily/read/DailyForm.java"));
        shown.addAll(found(COLUMN, reports.resolve("defeats/read/DefeatForm.java")));
        shown.removeAll(FORMS_MADE_BY_ACTS);
        assertThat(shown).contains("account", "callBackPhone", "counterMeasure", "area", "comment", "priceDifference");
        Set<String> entered = found(INPUT, TEMPLATES.resolve("acts.html"));
        entered.addAll(found(INPUT, TEMPLATES.resolve("invited.html")));
        // The time of the act, which every form has.
        entered.addAll(found(INPUT, TEMPLATES.resolve("../screen/parts.html")));
        assertThat(shown).allSatisfy(column -> assertThat(entered).contains(input(column)));
    }

    @Test
    void aFieldWithoutAnInputWouldBeFound() {
        assertThat(found(COLUMN, "FormColumn.text(format.text(\"field.shoeSize\"), 9)"))
                .containsExactly("shoeSize");
        assertThat(found(FRONT, "add(\"field.shoeSize\", told, 1);")).containsExactly("shoeSize");
        assertThat(found(INPUT, "<input name=\"hat\"> parts :: text('A', 'glove', 'glove', false)"))
                .containsExactly("glove", "hat");
    }

    /** Returns the input of a column if their names differ. */
    private static String input(String column) {
        return switch (column) {
            case "arrival", "calledAt", "day", "at" -> "occurredAt";
            case "customer" -> "name";
            case "competitor" -> "competitorModel";
            case "before", "after" -> "grade";
            case "via" -> "channel";
            case "departure" -> "leftAt";
            case "askedAbout" -> "model";
            case "appointment" -> "appointmentAt";
            default -> column;
        };
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return found(pattern, Files.readString(file));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    names.add(matcher.group(group));
                }
            }
        }
        return names;
    }
}
