package io.showroom.approved;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.events.ProspectEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text that a person types about a customer must be encrypted. A text field in the clear must be listed here by
 * the origin of its values: a new field fails until it is classified (docs/features/erasure.md, "What it cannot do").
 */
class NothingSaidInTheClearTest {

    /** Encrypted per person, or per request. */
    private static final Set<String> SEALED = Set.of("sealed", "sealedRequest");

    /** Set by the system: ids, keys of stores and users, codes of lists and schemes, constants, field names. */
    private static final Set<String> KEYS = Set.of(
            "prospectId",
            "store",
            "timeZone",
            "consultant",
            "to",
            "channel",
            "source",
            "campaign",
            "model",
            "purpose",
            "concern",
            "outlet",
            "scheme",
            "from",
            "grade",
            "corrects",
            "contact",
            "visit",
            "declaration",
            "referrer",
            "direction",
            "kind",
            "purchaseKind",
            "customerType",
            "currency",
            "given");

    /** A code in these events, a free text in others. */
    private static final Map<String, List<String>> CODES = Map.of(
            "reason", List.of("DefeatDeclared"), "competitorModel", List.of("VisitRegistered", "VisitCompleted"));

    /** Short texts about the car and the deal; commands reject identifying ones ({@code ClearTextFields}). */
    private static final Map<String, List<String>> SHORT_WORDS = Map.of(
            "colour", List.of("ContactCaptured", "ContactCorrected", "OrderPlaced"),
            "use", List.of("ContactCaptured", "ContactCorrected"),
            "payment", List.of("ContactCaptured", "ContactCorrected", "OrderPlaced", "QuoteGiven"),
            "budget", List.of("ContactCaptured", "ContactCorrected"),
            "currentCar", List.of("ContactCaptured", "ContactCorrected"),
            "route", List.of("TestDriveRecorded"),
            "competitorBrand", List.of("DefeatDeclared"),
            "competitorModel", List.of("DefeatDeclared", "ContactCaptured", "ContactCorrected"),
            "rivalDealer", List.of("DefeatDeclared"));

    static Stream<Class<?>> events() {
        return Stream.of(ProspectEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyTextIsEncryptedOrClassified(Class<?> event) {
        assertThat(texts(event).filter(field -> !isKnown(event, field)))
                .as("texts of %s in the clear: seal them, or say here where their values come from", event)
                .isEmpty();
    }

    @Test
    void everyListedFieldExists() {
        Set<String> fields = new TreeSet<>();
        events().forEach(event -> texts(event).forEach(fields::add));
        Set<String> here = new TreeSet<>(KEYS);
        here.addAll(SEALED);
        here.addAll(CODES.keySet());
        here.addAll(SHORT_WORDS.keySet());
        assertThat(fields).isEqualTo(here);
    }

    @Test
    void aNewFreeTextWouldBeFound() {
        record Gossiped(String prospectId, String gossip, List<String> colours) {}
        assertThat(texts(Gossiped.class).filter(field -> !isKnown(Gossiped.class, field)))
                .containsExactly("gossip", "colours");
    }

    private static boolean isKnown(Class<?> event, String field) {
        Predicate<Map<String, List<String>>> in =
                where -> where.getOrDefault(field, List.of()).contains(event.getSimpleName());
        return SEALED.contains(field) || KEYS.contains(field) || in.test(CODES) || in.test(SHORT_WORDS);
    }

    /** Returns the names of all fields that can contain text: all but numbers, times and booleans. */
    private static Stream<String> texts(Class<?> event) {
        return Stream.of(event.getRecordComponents())
                .filter(field -> field.getType() != boolean.class
                        && field.getType() != Boolean.class
                        && !Number.class.isAssignableFrom(field.getType())
                        && !field.getType().isPrimitive()
                        && !field.getType().getName().startsWith("java.time."))
                .map(RecordComponent::getName);
    }
}
