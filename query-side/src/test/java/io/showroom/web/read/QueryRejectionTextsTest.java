package io.showroom.web.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryRejectionTextsTest {

    @Test
    void errorsUseTheLabelOfTheField() {
        QueryRejection rejection = QueryRejection.malformed("asKnownAt", "toCome", "2026-03-31 18:00 +08:00");
        assertThat(QueryRejectionTexts.of(rejection, Locale.SIMPLIFIED_CHINESE))
                .containsExactly("截至时点：不能晚于现在，现在是 2026-03-31 18:00 +08:00");
        assertThat(QueryRejectionTexts.of(rejection, Locale.ENGLISH))
                .containsExactly("As known at: must not be in the future; it is 2026-03-31 18:00 +08:00 now");
    }

    @Test
    void parametersWithoutALabelKeepTheirName() {
        QueryRejection rejection = QueryRejection.malformed("zzz{0}", "unknownParameter", "day, {month}");
        assertThat(QueryRejectionTexts.of(rejection, Locale.ENGLISH))
                .containsExactly("zzz{0}: is not a parameter here; available: day, {month}");
    }
}
