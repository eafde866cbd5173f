package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.prospect.read.Demand.Wish;
import io.showroom.prospect.read.Outcome.Order;
import io.showroom.store.events.CardField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filled fields of a card, and data required by daily work. */
class EmptyFieldsTest {

    private static final Wish NOTHING = Wish.NONE;

    @Test
    void ofAnEmptyCardEveryFieldIsEmptyInTheCardsOrder() {
        assertThat(EmptyFields.of(Set.of(), null, NOTHING, null))
                .containsExactlyElementsOf(
                        Arrays.stream(CardField.values()).map(CardField::key).toList());
    }

    /** Any contact data count as contact, a birthday as age, an address as area, a company as occupation. */
    @ParameterizedTest
    @CsvSource({
        "name,name",
        "phone,contact",
        "secondPhone,contact",
        "wechat,contact",
        "email,contact",
        "gender,gender",
        "ageBand,age",
        "birthday,age",
        "area,area",
        "address,area",
        "occupation,occupation",
        "industry,occupation",
        "company,occupation",
        "family,family",
        "decisionMaker,decisionMaker",
        "motives,motives"
    })
    void detailsFillTheirFields(String told, String field) {
        assertThat(EmptyFields.of(Set.of(told), null, NOTHING, null))
                .hasSize(17)
                .doesNotContain(field);
    }

    @Test
    void wishesFillTheirFields() {
        Wish wish = new Wish("X1", "red", "family", "REPLACEMENT", "LOAN", "150000", "Golf", "corolla");
        assertThat(EmptyFields.of(Set.of(), "PRIVATE", wish, null))
                .containsExactly(
                        "name", "contact", "gender", "age", "area", "occupation", "family", "decisionMaker", "motives");
    }

    @Test
    void anOrderFillsTheFieldsOfTheWish() {
        Order order = new Order(Instant.EPOCH, "X1", "red", BigDecimal.TEN, "CNY", null, "CASH", null);
        assertThat(EmptyFields.of(Set.of(), null, NOTHING, order))
                .doesNotContain("model", "colour", "budget", "payment")
                .contains("use", "purchaseKind", "currentCar");
    }

    @Test
    void aFirstTimeBuyerNeedsNoCurrentCar() {
        Wish first = new Wish(null, null, null, "FIRST", null, null, null, null);
        assertThat(EmptyFields.of(Set.of(), null, first, null)).doesNotContain("currentCar");
        Wish another = new Wish(null, null, null, "ADDITIONAL", null, null, null, null);
        assertThat(EmptyFields.of(Set.of(), null, another, null)).contains("currentCar");
    }

    @Test
    void visitorsAndErasedPersonsHaveNoMissingFields() {
        assertThat(open(DisplayedStatus.VISITOR, false).missing(null, NOTHING, null))
                .isEmpty();
        assertThat(open(DisplayedStatus.OPEN, true).missing(null, NOTHING, null))
                .isEmpty();
        assertThat(open(DisplayedStatus.OPEN, false).missing(null, NOTHING, null))
                .isNotEmpty();
    }

    /** An open prospect may lack its grade; an order lacks price and quote. */
    @ParameterizedTest
    @CsvSource({
        "VISITOR,false,''",
        "OPEN,false,contact name",
        "ORDERED,true,contact grade name price quote",
        "DEFEATED,false,contact grade name",
        "DELIVERED,true,contact grade name price quote"
    })
    void historyMayLackWhatDailyWorkMustHave(DisplayedStatus standing, boolean ordered, String lacking) {
        Order order = ordered ? new Order(Instant.EPOCH, "X1", null, null, "CNY", null, null, null) : null;
        assertThat(String.join(" ", open(standing, false).lacking(null, order, 0)))
                .isEqualTo(lacking);
    }

    @Test
    void whatIsThereIsNotLacking() {
        MissingCardFields told = new MissingCardFields(
                DisplayedStatus.ORDERED, false, new Person(Map.of("name", "王小明", "wechat", "wxm"), false));
        Order order = new Order(Instant.EPOCH, "X1", null, BigDecimal.TEN, "CNY", null, null, null);
        assertThat(told.lacking(new ProspectState.Grading("HABC", 1, "O", Instant.EPOCH), order, 1))
                .isEmpty();
    }

    private static MissingCardFields open(DisplayedStatus standing, boolean erased) {
        return new MissingCardFields(standing, erased, new Person(Map.of(), erased));
    }
}
