package io.showroom.eventlog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTimeParserTest {

    @Property
    void readsWhatInstantsWrite(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        Instant instant = Instant.ofEpochSecond(second, nano);
        assertThat(StoredTimeParser.instant(instant.toString())).isEqualTo(instant);
        Instant whole = Instant.ofEpochSecond(second);
        assertThat(StoredTimeParser.instant(whole.toString())).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T02:03:04+08:00", "+10000-01-01T00:00:00Z"})
    void readsOtherFormsAsInstantDoes(String text) {
        assertThat(StoredTimeParser.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01T02:03:04Z",
                "2026-03-01T02:03:04.1234567890Z",
                "2026-03-01T0a:03:04Z"
            })
    void rejectsInvalidTimes(String text) {
        assertThatThrownBy(() -> StoredTimeParser.instant(text)).isInstanceOf(RuntimeException.class);
    }
}
