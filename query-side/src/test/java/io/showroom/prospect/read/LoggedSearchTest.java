package io.showroom.prospect.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.LoggedSearch.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Searches in the access log, and audited access of responses. */
class LoggedSearchTest {

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
    void theTermIsTheEndOfANumberOrTheWords(
            Kind kind, String text, String term, boolean triesNumber, boolean namesNobody) {
        LoggedSearch sought = new LoggedSearch(kind, text);
        assertThat(sought.term()).isEqualTo(term);
        assertThat(sought.triesNumber()).isEqualTo(triesNumber);
        assertThat(sought.namesNobody()).isEqualTo(namesNobody);
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        assertThat(new LoggedSearch(Kind.WORDS, "𠮷".repeat(30)).term()).isEqualTo("𠮷".repeat(20) + "…");
        assertThat(new LoggedSearch(Kind.WORDS, "x".repeat(40)).term()).hasSize(40);
    }

    @Test
    void outsideOfARequestNothingIsRecorded() {
        RequestContextHolder.resetRequestAttributes();
        AuditedAccess.person("P-1", PersonName.of("王小明"), "+8613800138001");
        AuditedAccess.refused("P-1");
        assertThat(RequestContextHolder.getRequestAttributes()).isNull();
    }

    @Test
    void aPersonIsRecordedOnceAndReachableIfAWholeNumberWasShown() {
        ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        try {
            AuditedAccess.person("P-3", PersonName.of(null), null);
            AuditedAccess.person("P-2", PersonName.of("刘芳"), "+86139****9002");
            AuditedAccess.person("P-1", PersonName.of("王小明"), "+86138****8001");
            AuditedAccess.person("P-1", PersonName.of(null), "+8613800138001");
            AuditedAccess.person("P-1", PersonName.of("王小明"), null);
            assertThat(AuditedAccess.persons(request).toString()).isEqualTo("{P-1=true, P-2=false}");
            assertThat(AuditedAccess.more(request)).isNull();
            AuditedAccess.more(true);
            assertThat(AuditedAccess.more(request)).isTrue();
            assertThat(AuditedAccess.refused(request)).isNull();
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
    void aNameIsMaskedAfterItsFirstCharacter(String name, String term) {
        assertThat(Masking.name(PersonName.of(name))).isEqualTo(PersonName.of(term));
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
    void confirmedDefeatsHaveNoFollowUps(DisplayedStatus standing, boolean lost, boolean followed) {
        assertThat(standing.closedLost()).isEqualTo(lost);
        assertThat(standing.followed()).isEqualTo(followed);
        assertThat(DisplayedStatus.ofDefeat(lost ? standing.name() : "DEFEATED").closedLost())
                .isTrue();
    }
}
