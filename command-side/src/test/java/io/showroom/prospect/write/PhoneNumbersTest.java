package io.showroom.prospect.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Role;
import io.showroom.testing.Caller;
import io.showroom.testing.Caller.Answer;
import io.showroom.testing.CommandSide;
import io.showroom.testing.TestSignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A phone number belongs to one open prospect of a store, also under concurrency (docs/domain.md, section 4). */
@SpringBootTest(
        classes = {CommandSide.class, TestSignIn.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
class PhoneNumbersTest {

    private static final int MANY = 16;

    @LocalServerPort
    private int port;

    private Caller consultant;
    private Caller manager;

    @BeforeAll
    void open() {
        Caller.openStore(port, "North", "n1");
        Caller.openStore(port, "South", "s1");
        consultant = Caller.of(port, "n1", "North", Role.CONSULTANT);
        manager = Caller.of(port, "m1", "North", Role.MANAGER);
    }

    @Test
    void isCapturedOnceHoweverManyTryAtTheSameMoment() {
        List<Callable<Answer>> captures = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String prospect = consultant.meets("North");
            String written = i % 2 == 0 ? "13912340001" : "+86 139-1234-0001";
            captures.add(() -> capture(prospect, written));
        }

        onlyOneHasIt(Caller.atOnce(captures), "+86139****0001", "13912340001");
    }

    @Test
    void isRegisteredOnceHoweverManyTryAtTheSameMoment() {
        List<Callable<Answer>> visits = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            visits.add(() ->
                    consultant.sends("RegisterVisit", "{'store':'North','channel':'PHONE','phone':'13912340002'}"));
        }

        onlyOneHasIt(Caller.atOnce(visits), "+86139****0002", "13912340002");
    }

    @Test
    void isFreeInAnotherStore() {
        capture(consultant.meets("North"), "13912340003");
        Caller other = Caller.of(port, "s1", "South", Role.CONSULTANT);

        other.does("RegisterVisit", "{'store':'South','channel':'PHONE','phone':'13912340003'}");
    }

    @Test
    void isFreeAgainWhenItsHolderTakesAnother() {
        String holder = captured("13912340004");
        consultant.does("CaptureContact", "{'prospectId':'%s','phone':'13912340005'}".formatted(holder));

        captured("13912340004");
        assertThat(capture(consultant.meets("North"), "13912340005").code()).isEqualTo("duplicatePhone");
    }

    @Test
    void staysTakenUntilADefeatIsConfirmedAndIsRefusedAtReactivationOnceTaken() {
        String lost = captured("13912340006");
        consultant.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(lost));
        assertThat(capture(consultant.meets("North"), "13912340006").code()).isEqualTo("duplicatePhone");

        manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(lost));
        String next = captured("13912340006");

        Answer refused = consultant.sends("ReactivateProspect", "{'prospectId':'%s'}".formatted(lost));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("duplicatePhoneReactivated");
        assertThat(refused.json().get("detail").asString())
                .contains("N (sales consultant ")
                .doesNotContain(next);
        assertThat(refused.json().get("prospect").get("prospectId").asString()).isEqualTo(next);

        consultant.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(next));
        manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(next));
        consultant.does("ReactivateProspect", "{'prospectId':'%s'}".formatted(lost));
        assertThat(consultant
                        .sends("ReactivateProspect", "{'prospectId':'%s'}".formatted(next))
                        .code())
                .isEqualTo("duplicatePhoneReactivated");
    }

    @Test
    void isFreeAgainAfterDelivery() {
        String owner = captured("13912340007");
        consultant.does("PlaceOrder", "{'prospectId':'%s','model':'M1','price':1}".formatted(owner));
        assertThat(capture(consultant.meets("North"), "13912340007").code()).isEqualTo("duplicatePhone");
        consultant.does("ConfirmDelivery", "{'prospectId':'%s','financeConfirmed':true}".formatted(owner));

        captured("13912340007");
    }

    @Test
    void isNotTakenBackByAClosedProspectThatComesAgain() {
        String lost = captured("13912340008");
        consultant.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(lost));
        manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(lost));
        consultant.does(
                "RegisterVisit",
                "{'prospectId':'%s','store':'North','channel':'WALK_IN','phone':'13912340008'}".formatted(lost));

        captured("13912340008");
    }

    @Test
    void isTakenAsASecondNumberToo() {
        String holder = captured("13912340010");
        consultant.does("CaptureContact", "{'prospectId':'%s','secondPhone':'13912340011'}".formatted(holder));

        assertThat(capture(consultant.meets("North"), "13912340011").code()).isEqualTo("duplicatePhone");
        Answer asSecond = consultant.sends(
                "CaptureContact",
                "{'prospectId':'%s','name':'N','wechat':'w','secondPhone':'13912340010'}"
                        .formatted(consultant.meets("North")));
        assertThat(asSecond.code()).isEqualTo("duplicatePhone");
        assertThat(asSecond.text()).doesNotContain("13912340010");
    }

    @Test
    void canChangePlacesWithTheSecondOne() {
        String holder = captured("13912340012");
        consultant.does("CaptureContact", "{'prospectId':'%s','secondPhone':'13912340013'}".formatted(holder));
        consultant.does(
                "CaptureContact",
                "{'prospectId':'%s','phone':'13912340013','secondPhone':'13912340012'}".formatted(holder));

        assertThat(capture(consultant.meets("North"), "13912340012").code()).isEqualTo("duplicatePhone");
        assertThat(capture(consultant.meets("North"), "13912340013").code()).isEqualTo("duplicatePhone");

        consultant.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(holder));
        manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(holder));
        String next = captured("13912340012");
        assertThat(consultant
                        .sends("ReactivateProspect", "{'prospectId':'%s'}".formatted(holder))
                        .code())
                .isEqualTo("duplicatePhoneReactivated");
        consultant.does("CaptureContact", "{'prospectId':'%s','phone':'13912340014'}".formatted(next));
        consultant.does("ReactivateProspect", "{'prospectId':'%s'}".formatted(holder));
        assertThat(capture(consultant.meets("North"), "13912340013").code()).isEqualTo("duplicatePhone");
    }

    @Test
    void staysRegisteredWhenGivenAgainInTheOtherPlace() {
        String holder = captured("13912340041");
        consultant.does("CaptureContact", "{'prospectId':'%s','secondPhone':'13912340041'}".formatted(holder));
        consultant.does("CaptureContact", "{'prospectId':'%s','secondPhone':'13912340042'}".formatted(holder));

        assertThat(capture(consultant.meets("North"), "13912340041").code()).isEqualTo("duplicatePhone");

        consultant.does(
                "RegisterVisit",
                "{'prospectId':'%s','store':'North','channel':'WALK_IN','phone':'13912340042'}".formatted(holder));

        assertThat(capture(consultant.meets("North"), "13912340041").code()).isEqualTo("duplicatePhone");
        assertThat(capture(consultant.meets("North"), "13912340042").code()).isEqualTo("duplicatePhone");
    }

    @Test
    void goesToOneOfManyWhoAreReactivatedAtTheSameMoment() {
        List<Callable<Answer>> reactivations = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String lost = captured("13912340009");
            consultant.does("DeclareDefeat", "{'prospectId':'%s','kind':'LOST','reason':'other'}".formatted(lost));
            manager.does("ConfirmDefeat", "{'prospectId':'%s'}".formatted(lost));
            reactivations.add(() -> consultant.sends("ReactivateProspect", "{'prospectId':'%s'}".formatted(lost)));
        }

        List<Answer> answers = Caller.atOnce(reactivations);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::code)
                .containsOnly("duplicatePhoneReactivated");
    }

    @Test
    void rejectionNamesTheHolderAsFarAsTheReaderMayKnow() {
        String holder = consultant.meets("North");
        consultant.does("CaptureContact", "{'prospectId':'%s','name':'王小明','phone':'13912340031'}".formatted(holder));
        String visit = "{'store':'North','channel':'WALK_IN','phone':'13912340031'}";
        Caller.admin(port).does("RegisterStaffMember", "{'user':'colleague','roles':['CONSULTANT'],'store':'North'}");
        Caller colleague = Caller.of(port, "colleague", "North", Role.CONSULTANT);

        JsonNode toTheManager = manager.sends("RegisterVisit", visit).json();
        assertThat(toTheManager.get("detail").asString()).contains("王小明").doesNotContain(holder);
        assertThat(toTheManager.get("prospect").get("name").asString()).isEqualTo("王小明");
        assertThat(toTheManager.get("prospect").get("href").asString()).isEqualTo("/prospects/" + holder);

        JsonNode toAColleague = colleague.sends("RegisterVisit", visit).json();
        assertThat(toAColleague.get("detail").asString()).contains("王**").doesNotContain("小明", holder);
        assertThat(toAColleague.get("prospect").has("href")).isFalse();
    }

    private String captured(String phone) {
        String prospect = consultant.meets("North");
        Answer answer = capture(prospect, phone);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return prospect;
    }

    private Answer capture(String prospect, String phone) {
        return consultant.sends(
                "CaptureContact", "{'prospectId':'%s','name':'N','phone':'%s'}".formatted(prospect, phone));
    }

    private static void onlyOneHasIt(List<Answer> answers, String masked, String number) {
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        String holder = answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow()
                .prospect();
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("duplicatePhone");
            assertThat(answer.json().get("detail").asString()).contains(masked).doesNotContain(holder);
            assertThat(answer.json().get("prospect").get("prospectId").asString())
                    .isEqualTo(holder);
            assertThat(answer.text()).doesNotContain(number);
        });
    }
}
