package io.showroom.audit.access.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.showroom.web.read.QueryRejection;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Request parameters in the access log: no personal data. */
class RequestDescriptionTest {

    private static final String OWNER = "P-00009001-0000-0000-0000-000000000000";

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void codesKeysAndDaysAreKeptInOrderOfTheirNames() {
        request.addParameter("store", "S1", "S2");
        request.addParameter("grade", "H");
        request.addParameter("from", "2026-12-01");
        assertThat(RequestDescription.parameters(request)).isEqualTo("from=2026-12-01 grade=H store=S1 store=S2");
    }

    @ParameterizedTest
    @CsvSource({
        "q,wang",
        "q,H",
        "area,徐汇",
        "remark,two words",
        "source,13800138001",
        "plate,A1234567",
        "name,<b>",
        "long,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    })
    void valuesThatAreNoCodesAreReplacedByAStar(String name, String value) {
        request.addParameter(name, value);
        assertThat(RequestDescription.parameters(request)).isEqualTo(name + "=*");
    }

    @Test
    void invalidNamesAreReplacedByAStar() {
        request.addParameter("王小明", "H");
        assertThat(RequestDescription.parameters(request)).isEqualTo("*=H");
    }

    @Test
    void commonParametersAreOmitted() {
        for (String name : new String[] {"after", "seen", "lang", "format", "reason", "_csrf", "id", "prospect"}) {
            request.addParameter(name, "1");
        }
        request.addParameter("blank", " ");
        request.setAttribute(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", OWNER, "check", "recordedLate"));
        assertThat(RequestDescription.parameters(request)).isEqualTo("check=recordedLate");
    }

    @Test
    void prospectIdsAreOmitted() {
        assertThat(RequestDescription.withoutCustomers("customer=" + OWNER + " grade=H"))
                .isEqualTo("customer=* grade=H");
    }

    @Test
    void aLongAddressIsCut() {
        for (int n = 0; n < 90; n++) {
            request.addParameter("grade" + n, "HHHHHHHH");
        }
        assertThat(RequestDescription.parameters(request)).hasSize(601).endsWith("…");
    }

    @Property
    void numbersThatCouldBePhoneNumbersAreOmitted(
            @ForAll @NumericChars @StringLength(min = 7, max = 15) String digits) {
        MockHttpServletRequest asked = new MockHttpServletRequest();
        asked.addParameter("any", "x" + digits);
        assertThat(RequestDescription.parameters(asked)).isEqualTo("any=*");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/prospects/{id},false,application/json,CARD",
        "/prospects/{id},false,text/html,CARD",
        "/api/prospects/{id}/events,false,application/json,HISTORY",
        "/prospects/{id}/print,false,text/html,PRINT",
        "/reports/daily/print,false,text/html,PRINT",
        "/api/prospects,true,application/json,SEARCH",
        "/api/prospects,false,application/json,LIST",
        "/api/prospects,true,text/csv;charset=UTF-8,EXPORT",
        "/month-end,false,application/zip,EXPORT",
        "/api/prospects/{id},false,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,EXPORT",
        "/api/imports/{id}/rejects,false,application/json,IMPORT",
        "/api/commands/{name},false,application/json,SEARCH",
        "/reports/daily,false,text/html,FORM",
        "/visits,false,text/html,FORM",
        "/api/audit/ledger,false,,LEDGER",
        "/follow-ups,false,,LIST"
    })
    void aLookIsOfTheKindOfItsAnswer(String address, boolean searched, String contentType, AccessKind kind) {
        assertThat(AccessKind.of(address, searched, contentType)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "service letter", "客户要求", "order 123456"})
    void aReasonIsASentence(String reason) {
        request.addParameter("reason", " " + reason + " ");
        assertThat(new Reasons(true).given(request)).isEqualTo(reason);
        assertThat(new Reasons(true).forNumbers(request)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "call 138 0013 8001", "call 1380013-8001", "a\u0007bc"})
    void tooShortReasonsAndReasonsWithNumbersAreRejected(String reason) {
        request.addParameter("reason", reason);
        assertThatThrownBy(() -> new Reasons(false).given(request)).isInstanceOf(QueryRejection.class);
        assertThat(new Reasons(false).orNothing(request)).isNull();
    }

    @Test
    void aReasonHasTwoHundredCharactersAtMost() {
        request.addParameter("reason", "r".repeat(200));
        assertThat(new Reasons(false).given(request)).hasSize(200);
        MockHttpServletRequest longer = new MockHttpServletRequest();
        longer.addParameter("reason", "r".repeat(201));
        assertThatThrownBy(() -> new Reasons(false).given(longer)).isInstanceOf(QueryRejection.class);
    }

    @Test
    void aReasonIsRequiredForNumbersWhereTheInstallationSaysSo() {
        assertThat(new Reasons(false).forNumbers(request)).isNull();
        assertThatThrownBy(() -> new Reasons(true).forNumbers(request)).isInstanceOf(QueryRejection.class);
        request.addParameter("reason", " ");
        assertThatThrownBy(() -> new Reasons(true).forNumbers(request)).isInstanceOf(QueryRejection.class);
    }

    @Test
    void theReasonHeaderIsReadIfTheParameterIsMissing() {
        request.addHeader("Access-Reason", "service%20letter");
        assertThat(new Reasons(true).given(request)).isEqualTo("service letter");
        request.addParameter("reason", "another one");
        assertThat(new Reasons(true).given(request)).isEqualTo("another one");
        MockHttpServletRequest broken = new MockHttpServletRequest();
        broken.addHeader("Access-Reason", "%zz%zz");
        assertThatThrownBy(() -> new Reasons(true).given(broken)).isInstanceOf(QueryRejection.class);
    }
}
