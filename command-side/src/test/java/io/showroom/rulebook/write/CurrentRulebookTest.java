package io.showroom.rulebook.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import io.showroom.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class CurrentRulebookTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    private HikariDataSource database;
    private RuleRecorder recorder;
    private CurrentRulebook rules;

    @BeforeEach
    void openStore() {
        database = TestDatabase.fresh();
        RuleTables tables = new RuleTables(new JdbcTemplate(database));
        recorder = new RuleRecorder(tables);
        rules = new CurrentRulebook(tables);
        recorder.on(scheme("HABC", "H"));
        recorder.on(scheme("P-scale", "P1"));
        recorder.on(new StoreOpened("S1", "One", "Asia/Shanghai", List.of(DayOfWeek.values()), true));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStoreIsKnownAsSoonAsItIsOpened() {
        assertThat(rules.store("S1").orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(rules.store("S1").orElseThrow().defeatConfirmation()).isTrue();
        assertThat(rules.store("s1")).isEmpty();
    }

    @Test
    void settingsAndClosingDaysDecideTheNextOpenDay() {
        recorder.on(new StoreSettingsChanged("S1", "One", List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), false));
        recorder.on(new ClosingDayDeclared("S1", SUNDAY.plusDays(1), "typhoon"));

        assertThat(rules.store("S1").orElseThrow().openDayFrom(SUNDAY)).isEqualTo(SUNDAY.plusDays(2));
        assertThat(rules.store("S1").orElseThrow().defeatConfirmation()).isFalse();

        recorder.on(new ClosingDayWithdrawn("S1", SUNDAY.plusDays(1)));
        assertThat(rules.store("S1").orElseThrow().openDayFrom(SUNDAY)).isEqualTo(SUNDAY.plusDays(1));
    }

    @Test
    void aStoreThatChoseNothingGradesByTheDefaultSinceEver() {
        assertThat(rules.grading("S1", LocalDate.parse("1999-01-01")).scheme()).isEqualTo("HABC");
    }

    @Test
    void theSchemeChosenForADayAnswersForThatDay() {
        recorder.on(new GradingSchemeChosen("S1", "P-scale", SUNDAY));

        assertThat(rules.grading("S1", SUNDAY.minusDays(1)).scheme()).isEqualTo("HABC");
        assertThat(rules.grading("S1", SUNDAY).scheme()).isEqualTo("P-scale");
    }

    @Test
    void theVersionInForceOnADayAnswersForThatDay() {
        recorder.on(new GradingSchemeRevised("HABC", 2, SUNDAY, "zh", "en", List.of(grade("H"), grade("A"))));

        assertThat(rules.grading("S1", SUNDAY.minusDays(1)).version()).isEqualTo(1);
        assertThat(rules.grading("S1", SUNDAY).version()).isEqualTo(2);
        assertThat(rules.grading("S1", SUNDAY).grades()).extracting(Grade::code).containsExactly("H", "A");
    }

    @Test
    void onlyActiveSellersOfTheStoreAreItsConsultants() {
        recorder.on(new StaffMemberRegistered("liu", List.of(Role.CONSULTANT), "S1", null, null));
        recorder.on(new StaffMemberRegistered("old", List.of(), "S1", null, null));
        recorder.on(new StaffMemberRegistered("front", List.of(Role.RECEPTIONIST), "S1", null, null));

        assertThat(rules.isConsultantOf("liu", "S1")).isTrue();
        assertThat(rules.isConsultantOf("old", "S1")).isTrue();
        assertThat(rules.isConsultantOf("front", "S1")).isFalse();
        assertThat(rules.isConsultantOf("liu", "S2")).isFalse();
        assertThat(rules.isConsultantOf("nobody", "S1")).isFalse();

        recorder.on(new StaffMemberDeactivated("liu"));
        assertThat(rules.isConsultantOf("liu", "S1")).isFalse();
        recorder.on(new StaffMemberReactivated("liu"));
        recorder.on(new StaffMemberChanged("liu", List.of(Role.MANAGER), "S2", null, null));
        assertThat(rules.isConsultantOf("liu", "S2")).isTrue();
    }

    @Test
    void aCodeIsOfferedUntilItIsRetired() {
        recorder.on(new CodeAdded("SOURCE", "walk-in", null, "zh", "en"));
        assertThat(rules.offers(CodeListName.SOURCE, "walk-in")).isTrue();
        assertThat(rules.offers(CodeListName.MODEL, "walk-in")).isFalse();

        recorder.on(new CodeRetired("SOURCE", "walk-in"));
        assertThat(rules.offers(CodeListName.SOURCE, "walk-in")).isFalse();
        recorder.on(new CodeRestored("SOURCE", "walk-in"));
        assertThat(rules.offers(CodeListName.SOURCE, "walk-in")).isTrue();
    }

    @Test
    void aCodeHasItsLatestParent() {
        recorder.on(new CodeAdded("DEFEAT_REASON", "LOST", null, "zh", "en"));
        recorder.on(new CodeAdded("DEFEAT_REASON", "unreachable", "LOST", "zh", "en"));
        assertThat(rules.upper(CodeListName.DEFEAT_REASON, "unreachable")).contains("LOST");
        assertThat(rules.upper(CodeListName.DEFEAT_REASON, "LOST")).isEmpty();
        assertThat(rules.upper(CodeListName.DEFEAT_REASON, "never")).isEmpty();

        recorder.on(new CodeChanged("DEFEAT_REASON", "unreachable", null, "zh", "en"));
        assertThat(rules.upper(CodeListName.DEFEAT_REASON, "unreachable")).isEmpty();
    }

    @Test
    void unknownReferencesAreRejectedWithTheirField() {
        assertThatThrownBy(() -> rules.requireScheme("scheme", "XYZ")).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> rules.requireStore("store", "S9")).isInstanceOf(Rejection.class);
        rules.requireScheme("scheme", "P-scale");
        rules.requireStore("store", "S1");
    }

    @Test
    void anotherAdministratorMustBeActive() {
        recorder.on(new StaffMemberRegistered("boss", List.of(Role.ADMINISTRATOR), null, null, null));
        assertThat(rules.anotherAdministrator("boss")).isFalse();
        recorder.on(new StaffMemberRegistered("second", List.of(Role.ADMINISTRATOR), null, null, null));
        assertThat(rules.anotherAdministrator("boss")).isTrue();
        recorder.on(new StaffMemberDeactivated("second"));
        assertThat(rules.anotherAdministrator("boss")).isFalse();
    }

    private static GradingSchemeDefined scheme(String key, String grade) {
        return new GradingSchemeDefined(key, 1, LocalDate.EPOCH, "zh", "en", List.of(grade(grade)));
    }

    private static Grade grade(String code) {
        return new Grade(code, GradeKind.OPEN, 2, "zh", "en");
    }
}
