package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and paging parameters of an address. */
class ParameterValuesTest {

    private static final Set<String> ORDERS = Set.of("name", "due");

    @Test
    void aTextStaysAsItIsAndABlankOneIsNone() {
        assertThat(ParameterValues.text("q", "王 小明 𠮷")).isEqualTo("王 小明 𠮷");
        assertThat(ParameterValues.text("q", " \t")).isNull();
        assertThat(ParameterValues.text("q", null)).isNull();
        assertThat(ParameterValues.text("q", "x".repeat(200))).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u001b[0m", "half \ud842", "\udc00"})
    void aTextWithInvalidCharactersIsRejected(String text) {
        assertRefused(() -> ParameterValues.text("q", text), "q", "form");
    }

    @Test
    void aTextOrAListThatIsTooLongIsRefused() {
        assertRefused(() -> ParameterValues.text("q", "x".repeat(201)), "q", "form");
        assertRefused(() -> ParameterValues.texts("store", Collections.nCopies(201, "S1")), "store", "form");
        assertThat(ParameterValues.texts("store", Collections.nCopies(200, "S1")))
                .hasSize(200);
    }

    @Test
    void blanksInAListAreLeftOut() {
        assertThat(ParameterValues.texts("store", Arrays.asList("S1", "", "S2", " ")))
                .containsExactly("S1", "S2");
        assertThat(ParameterValues.texts("store", null)).isEmpty();
        assertRefused(() -> ParameterValues.texts("store", List.of("S1", "\n\u0001")), "store", "form");
    }

    @Test
    void theDefaultIsTheFirstPageOfFiftyInTheDefaultOrder() {
        assertThat(Paging.of(null, null, null, ORDERS, "due,desc")).isEqualTo(new Paging(0, 50, "due", true));
        assertThat(Paging.of(null, null, " ", ORDERS, "due")).isEqualTo(new Paging(0, 50, "due", false));
    }

    @ParameterizedTest
    @CsvSource({"name,name,false", "'name,asc',name,false", "'name,desc',name,true", "'due,desc',due,true"})
    void anOrderMayRunBackwards(String sort, String name, boolean descending) {
        Paging paging = Paging.of(2, 500, sort, ORDERS, "due");
        assertThat(paging).isEqualTo(new Paging(2, 500, name, descending));
        assertThat(Paging.of(2, 500, paging.order(), ORDERS, "due")).isEqualTo(paging);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,50,name,page,range",
        "1000001,50,name,page,range",
        "0,0,name,size,range",
        "0,501,name,size,range",
        "0,50,price,sort,oneOf",
        "0,50,'name,sideways',sort,oneOf",
        "0,50,'name,desc,desc',sort,oneOf",
        "0,50,NAME,sort,oneOf"
    })
    void valuesOutOfBoundsAreRejected(int page, int size, String sort, String field, String code) {
        assertRefused(() -> Paging.of(page, size, sort, ORDERS, "due"), field, code);
    }

    @Test
    void theBoundsAreAccepted() {
        assertThat(Paging.of(1_000_000, 1, "due", ORDERS, "due").page()).isEqualTo(1_000_000);
        assertThat(Paging.of(0, 500, "due", ORDERS, "due").size()).isEqualTo(500);
    }

    private static void assertRefused(Runnable reading, String field, String code) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(QueryRejection.class, declined -> {
            assertThat(declined.status()).isEqualTo(400);
            assertThat(declined.fields())
                    .extracting(QueryRejection.ParameterError::field)
                    .containsExactly(field);
            assertThat(declined.fields())
                    .extracting(QueryRejection.ParameterError::code)
                    .containsExactly(code);
        });
    }
}
