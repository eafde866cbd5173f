package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.Sought.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the access log may tell of a search, and what an answer says of whom it told. */
class SoughtTest {

    @ParameterizedTest
    @CsvSource({
        "WHOLE_NUMBER,13800138001,…8001,true,true",
        "LAST_FOUR,8001,…8001,true,true",
        "PART_OF_NUMBER,138,…138,false,true",
        "CAR,沪A12345,…2345,true,true",
        "CAR,AB1,…AB1,true,false",
        "WORDS,王小明,王小明,false,false",
        "WORDS,x1,x1,false,false"
    })
    void ofANumberItsEndIsToldAndOfWordsTheWords(
            Kind kind, String text, String told, boolean triesNumber, boolean namesNobody) {
        Sought sought = new Sought(kind, text);
        assertThat(sought.told()).isEqualTo(told);
        assertThat(sought.triesNumber()).isEqualTo(triesNumber);
        assertThat(sought.namesNobody()).isEqualTo(namesNobody);
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        assertThat(new Sought(Kind.WORDS, "𠮷".repeat(30)).told()).isEqualTo("𠮷".repeat(20) + "…");
        assertThat(new Sought(Kind.WORDS, "x".repeat(40)).told()).hasSize(40);
    }

    @Test
    void outsideOfARequestNothingIsNoted() {
        RequestContextHolder.resetRequestAttributes();
        Disclosed.person("P-1", PersonName.of("王小明"), "+8613800138001");
        Disclosed.refused("P-1");
        assertThat(RequestContextHolder.getRequestAttributes()).isNull();
    }

    @Test
    void whoIsToldOfIsNotedOnceAndReachableIfOnceWithAWholeNumber() {
        ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        try {
            Disclosed.person("P-3", PersonName.of(null), null);
            Disclosed.person("P-2", PersonName.of("刘芳"), "+86139****9002");
            Disclosed.person("P-1", PersonName.of("王小明"), "+86138****8001");
            Disclosed.person("P-1", PersonName.of(null), "+8613800138001");
            Disclosed.person("P-1", PersonName.of("王小明"), null);
            assertThat(Disclosed.persons(request).toString()).isEqualTo("{P-1=true, P-2=false}");
            assertThat(Disclosed.more(request)).isNull();
            Disclosed.more(true);
            assertThat(Disclosed.more(request)).isTrue();
            assertThat(Disclosed.refused(request)).isNull();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800138001,+86138****8001",
        "+8621643812,+86****3812",
        "12345678,****",
        "123456789,1****6789",
        "123,****",
        "'',****"
    })
    void aNumberIsMaskedInItsMiddle(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
        assertThat(Masking.phone(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"王小明,王**", "𠮷田,𠮷**", "Li Wei,L**", "'',''", ","})
    void aNameIsToldByItsFirstCharacter(String name, String told) {
        assertThat(Masking.name(PersonName.of(name))).isEqualTo(PersonName.of(told));
        assertThat(Masking.name(PersonName.ERASED)).isEqualTo(PersonName.ERASED);
    }

    @ParameterizedTest
    @CsvSource({
        "VISITOR,false,false",
        "OPEN,false,true",
        "ORDERED,false,true",
        "DELIVERED,false,true",
        "DEFEAT_PENDING,false,true",
        "DEFEATED,true,false",
        "LOST,true,false",
        "FROZEN,true,false",
        "INVALID,true,false"
    })
    void whoIsLostForCertainIsFollowedNoMore(Standing standing, boolean lost, boolean followed) {
        assertThat(standing.closedLost()).isEqualTo(lost);
        assertThat(standing.followed()).isEqualTo(followed);
        assertThat(Standing.ofDefeat(lost ? standing.name() : "DEFEATED").closedLost())
                .isTrue();
    }
}
