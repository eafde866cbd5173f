package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class AnswersTest {

    private static final Form FORM =
            Form.table("漏斗", List.of(), List.of(FormColumn.number("n", 5)), FormBlock.of(List.of(FormLine.of(1))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | application/json",
                "*/* | application/json",
                "application/json | application/json",
                "text/csv | text/csv",
                "text/* | text/csv",
                "application/json;q=0.5, text/csv | text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        + " | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/html, */*;q=0.1 | application/json",
            })
    void givesTheFormAskedFor(String accept, String given) throws HttpMediaTypeNotAcceptableException {
        ResponseEntity<Object> answer = Answers.of(accept, List.of("json"), () -> FORM);
        assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith(given);
        assertThat(answer.getBody()).isEqualTo(given.equals("application/json") ? List.of("json") : FORM);
    }

    @Test
    void givesJsonToWhomSaysNothing() throws HttpMediaTypeNotAcceptableException {
        assertThat(Answers.of(null, List.of("json"), () -> FORM).getBody()).isEqualTo(List.of("json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense", "text/csv;q=0"})
    void refusesFormsThatItCannotGive(String accept) {
        assertThatThrownBy(() -> Answers.of(accept, List.of(), () -> FORM))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }
}
