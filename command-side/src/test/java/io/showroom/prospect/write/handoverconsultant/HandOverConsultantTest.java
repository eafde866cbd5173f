package io.showroom.prospect.write.handoverconsultant;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.Caller.Answer;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class HandOverConsultantTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private Caller manager;

    @BeforeAll
    void open() {
        Caller.openStore(port, "H1", "gone", "heir", "other");
        Caller.openStore(port, "H2", "far");
        manager = Caller.of(port, "m1", "H1", Role.MANAGER);
    }

    @Test
    void handsOverAllThatIsOpenInOneActAndSaysHowMany() {
        Caller gone = Caller.of(port, "gone", "H1", Role.CONSULTANT);
        String first = gone.meets("H1");
        String second = gone.meets("H1");
        String third = Caller.of(port, "other", "H1", Role.CONSULTANT).meets("H1");
        String shared = gone.meets("H1");
        manager.does("ReassignProspect", "{'prospectId':'%s','to':'other','reason':'asked for'}".formatted(shared));

        Answer answer = manager.does("HandOverConsultant", handOver("gone", "heir"));

        assertThat(answer.json().get("prospectId").isNull()).isTrue();
        assertThat(answer.json().get("id").asString()).isEqualTo("staff:gone");
        assertThat(answer.json().get("events")).hasSize(2);
        assertThat(lastEvent(first)).contains("\"from\":\"gone\",\"to\":\"heir\"");
        assertThat(lastEvent(second)).contains("\"from\":\"gone\",\"to\":\"heir\"");
        assertThat(lastEvent(third)).doesNotContain("heir");
        assertThat(lastEvent(shared)).doesNotContain("heir");
        assertThat(manager.does("HandOverConsultant", handOver("gone", "heir"))
                        .json()
                        .get("events"))
                .isEmpty();
    }

    @Test
    void handsOwnersOverWithTheirCareAndLeavesWhoIsLost() {
        Caller.admin(port).does("RegisterStaffMember", "{'user':'seller','roles':['CONSULTANT'],'store':'H1'}");
        Caller seller = Caller.of(port, "seller", "H1", Role.CONSULTANT);
        String owner = seller.meets("H1");
        seller.does("CaptureContact", "{'prospectId':'%s','name':'Li','wechat':'li'}".formatted(owner));
        seller.does("GradeProspect", "{'prospectId':'%s','grade':'H'}".formatted(owner));
        seller.does("PlaceOrder", "{'prospectId':'%s','model':'M1','price':90000}".formatted(owner));
        seller.does("ConfirmDelivery", "{'prospectId':'%s','financeConfirmed':true}".formatted(owner));
        String lost = seller.meets("H1");
        seller.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(lost));
        manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(lost));

        assertThat(manager.does("HandOverConsultant", handOver("seller", "heir"))
                        .json()
                        .get("events"))
                .hasSize(1);

        assertThat(lastEvent(owner)).contains("\"from\":\"seller\",\"to\":\"heir\"");
        assertThat(lastEvent(lost)).doesNotContain("heir");
        String care = "{'prospectId':'%s','channel':'CALL','account':'runs well'}".formatted(owner);
        assertThat(seller.sends("RecordContact", care).code()).isEqualTo("notYours");
        Caller.of(port, "heir", "H1", Role.CONSULTANT).does("RecordContact", care);
    }

    @Test
    void cannotHandOverToOneselfToAnotherStoreOrFromNobody() {
        assertThat(code(manager, "gone", "gone")).isEqualTo("sameConsultant");
        assertThat(code(manager, "gone", "far")).isEqualTo("notConsultantOfStore");
        assertThat(code(manager, "nobody", "heir")).isEqualTo("unknownStaff");
        assertThat(code(manager, "far", "heir")).isEqualTo("otherStore");
        assertThat(code(Caller.of(port, "gone", "H1", Role.CONSULTANT), "gone", "heir"))
                .isEqualTo("role");
    }

    private String lastEvent(String prospect) {
        return jdbc.queryForObject("""
                SELECT convert_from(payload, 'UTF8') FROM domain_event
                WHERE aggregate_identifier = ? ORDER BY sequence_number DESC LIMIT 1
                """, String.class, prospect);
    }

    private static String code(Caller who, String from, String to) {
        return who.sends("HandOverConsultant", handOver(from, to))
                .json()
                .get("code")
                .asString();
    }

    private static String handOver(String from, String to) {
        return "{'from':'%s','to':'%s','reason':'left'}".formatted(from, to);
    }
}
