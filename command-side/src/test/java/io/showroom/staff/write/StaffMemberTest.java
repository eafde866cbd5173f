package io.showroom.staff.write;

import static io.showroom.staff.Role.ADMINISTRATOR;
import static io.showroom.staff.Role.AUDITOR;
import static io.showroom.staff.Role.CONSULTANT;
import static io.showroom.staff.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.CommandContextParameters;
import io.showroom.commandapi.Rejection;
import io.showroom.personaldata.MasterKey;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.events.PasswordChanged;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffMemberTest {

    private static final Secret GOOD = new Secret("correct horse battery");
    private static final Map<String, Object> ADMIN =
            CommandContext.as(new Actor("admin", Set.of(ADMINISTRATOR), null)).metadata();
    private static final Map<String, Object> LIU =
            CommandContext.as(new Actor("liu", Set.of(CONSULTANT), "S1")).metadata();
    private static final StaffMemberRegistered LIU_REGISTERED =
            new StaffMemberRegistered("liu", List.of(CONSULTANT), "S1", "east", null);
    private static final StaffMemberRegistered BOSS_REGISTERED =
            new StaffMemberRegistered("boss", List.of(ADMINISTRATOR), null, null, null);

    private final MasterDataRules rules = mock();
    private final Passwords passwords = mock();
    private final PasswordAttempts attempts = new PasswordAttempts(TestDatabase.fresh(), new MasterKey(new byte[32]));
    private AggregateTestFixture<StaffMember> staff;

    @BeforeEach
    void prepare() {
        staff = new AggregateTestFixture<>(StaffMember.class);
        staff.registerParameterResolverFactory(new CommandContextParameters());
        staff.registerInjectableResource(rules);
        staff.registerInjectableResource(passwords);
        staff.registerInjectableResource(attempts);
        StaffDetailsEncryption sealing =
                (user, details) -> details.isEmpty() ? null : "sealed:" + user + details.keySet();
        staff.registerInjectableResource(sealing);
        when(passwords.acceptable(anyString(), anyString(), any(), any())).thenReturn("accepted");
    }

    @Test
    void canRegisterAConsultantWithAFirstPassword() {
        staff.givenNoPriorActivity()
                .when(register("liu", List.of(CONSULTANT), "S1", GOOD), ADMIN)
                .expectEvents(
                        new StaffMemberRegistered("liu", List.of(CONSULTANT), "S1", "east", "sealed:liu[name]"),
                        new PasswordChanged("liu", true));
        verify(passwords).set("liu", "accepted", true);
    }

    @Test
    void canRegisterSomebodyKnownFromHistoryOnly() {
        staff.givenNoPriorActivity()
                .when(new RegisterStaffMember("Hans Müller", null, "S1", null, null, null, null, null, null), ADMIN)
                .expectEvents(new StaffMemberRegistered("Hans Müller", List.of(), "S1", null, null));
        verify(passwords, never()).set(anyString(), anyString(), anyBoolean());
    }

    @Test
    void canRegisterAnAuditorOfTheGroup() {
        staff.givenNoPriorActivity()
                .when(register("aud", List.of(AUDITOR), null, null), ADMIN)
                .expectEvents(new StaffMemberRegistered("aud", List.of(AUDITOR), null, "east", "sealed:aud[name]"));
    }

    @Test
    void cannotRegisterAUserTwice() {
        refused(staff.given(LIU_REGISTERED).when(register("liu", List.of(MANAGER), "S1", null), ADMIN), "staffExists");
    }

    @Test
    void cannotRegisterTheSystemItself() {
        refused(
                staff.givenNoPriorActivity().when(register("system", List.of(AUDITOR), null, null), ADMIN),
                "userReserved");
    }

    @Test
    void cannotRegisterAConsultantWithoutAStore() {
        refused(
                staff.givenNoPriorActivity().when(register("liu", List.of(CONSULTANT), null, null), ADMIN),
                "storeNeeded");
        refused(
                staff.givenNoPriorActivity().when(register("liu", List.of(AUDITOR, MANAGER), null, null), ADMIN),
                "storeNeeded");
    }

    @Test
    void cannotRegisterSomebodyInAnUnknownStore() {
        doThrow(Rejection.rule("unknownStore", "store")).when(rules).requireStore("store", "S9");
        refused(
                staff.givenNoPriorActivity().when(register("liu", List.of(CONSULTANT), "S9", null), ADMIN),
                "unknownStore");
    }

    @Test
    void cannotRegisterWithAPasswordThatIsRefused() {
        when(passwords.acceptable(anyString(), anyString(), any(), any()))
                .thenThrow(Rejection.rule("passwordTooShort", "password"));
        refused(
                staff.givenNoPriorActivity().when(register("liu", List.of(CONSULTANT), "S1", GOOD), ADMIN),
                "passwordTooShort");
        verify(passwords, never()).set(anyString(), anyString(), anyBoolean());
    }

    @Test
    void canMoveAUserToAnotherStoreAndRole() {
        staff.given(LIU_REGISTERED)
                .when(new ChangeStaffMember("liu", List.of(MANAGER), "S2", null, null, null, null), ADMIN)
                .expectEvents(new StaffMemberChanged("liu", List.of(MANAGER), "S2", null, null));
    }

    @Test
    void cannotChangeAUserToWhatTheyAre() {
        refused(
                staff.given(LIU_REGISTERED)
                        .when(new ChangeStaffMember("liu", List.of(CONSULTANT), "S1", "east", null, null, null), ADMIN),
                "unchanged");
    }

    @Test
    void cannotTakeTheLastAdministratorsRoleAway() {
        refused(
                staff.given(BOSS_REGISTERED)
                        .when(new ChangeStaffMember("boss", List.of(AUDITOR), null, null, null, null, null), ADMIN),
                "lastAdministrator");
        refused(staff.given(BOSS_REGISTERED).when(new DeactivateStaffMember("boss"), ADMIN), "lastAdministrator");
    }

    @Test
    void canDeactivateOneOfTwoAdministrators() {
        when(rules.anotherAdministrator("boss")).thenReturn(true);
        staff.given(BOSS_REGISTERED)
                .when(new DeactivateStaffMember("boss"), ADMIN)
                .expectEvents(new StaffMemberDeactivated("boss"));
    }

    @Test
    void cannotDeactivateOneself() {
        refused(staff.given(LIU_REGISTERED).when(new DeactivateStaffMember("liu"), LIU), "notYourself");
    }

    @Test
    void cannotDeactivateOrReactivateTwice() {
        refused(
                staff.given(LIU_REGISTERED, new StaffMemberDeactivated("liu"))
                        .when(new DeactivateStaffMember("liu"), ADMIN),
                "staffInactive");
        refused(staff.given(LIU_REGISTERED).when(new ReactivateStaffMember("liu"), ADMIN), "staffActive");
    }

    @Test
    void canReactivate() {
        staff.given(LIU_REGISTERED, new StaffMemberDeactivated("liu"))
                .when(new ReactivateStaffMember("liu"), ADMIN)
                .expectEvents(new StaffMemberReactivated("liu"));
    }

    @Test
    void canChangeOnesOwnPassword() {
        when(passwords.matches("liu", GOOD)).thenReturn(true);
        staff.given(LIU_REGISTERED)
                .when(new ChangePassword("liu", GOOD, new Secret("another long one")), LIU)
                .expectEvents(new PasswordChanged("liu", false));
        verify(passwords).set("liu", "accepted", false);
    }

    @Test
    void cannotChangeAPasswordWithoutKnowingIt() {
        refused(
                staff.given(LIU_REGISTERED).when(new ChangePassword("liu", GOOD, new Secret("another")), LIU),
                "passwordWrong");
    }

    @Test
    void cannotChangeAPasswordToItself() {
        when(passwords.matches("liu", GOOD)).thenReturn(true);
        refused(staff.given(LIU_REGISTERED).when(new ChangePassword("liu", GOOD, GOOD), LIU), "passwordSame");
    }

    @Test
    void cannotTryPasswordsWithoutLimit() {
        for (int i = 0; i < 10; i++) {
            refused(
                    staff.given(LIU_REGISTERED).when(new ChangePassword("liu", GOOD, new Secret("another")), LIU),
                    "passwordWrong");
        }
        when(passwords.matches("liu", GOOD)).thenReturn(true);
        refused(
                staff.given(LIU_REGISTERED).when(new ChangePassword("liu", GOOD, new Secret("another")), LIU),
                "tooManyPasswords");
    }

    @Test
    void cannotChangeThePasswordOfAnother() {
        refused(
                staff.given(LIU_REGISTERED).when(new ChangePassword("liu", GOOD, new Secret("another")), ADMIN),
                "passwordOfAnother");
    }

    @Test
    void canGiveAUserATemporaryPassword() {
        staff.given(LIU_REGISTERED)
                .when(new SetPassword("liu", GOOD, null), ADMIN)
                .expectEvents(new PasswordChanged("liu", true));
    }

    @Test
    void toStringNeverContainsSecrets() {
        assertThat(register("liu", List.of(CONSULTANT), "S1", GOOD).toString())
                .doesNotContain(GOOD.text())
                .doesNotContain("Liu Mei");
        assertThat(new SetPassword("liu", GOOD, null).toString()).doesNotContain(GOOD.text());
        assertThat(new ChangePassword("liu", GOOD, GOOD).toString()).doesNotContain(GOOD.text());
    }

    private static RegisterStaffMember register(String user, List<Role> roles, String store, Secret password) {
        return new RegisterStaffMember(user, roles, store, "east", "Liu Mei", null, null, password, null);
    }

    private static void refused(ResultValidator<StaffMember> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }
}
