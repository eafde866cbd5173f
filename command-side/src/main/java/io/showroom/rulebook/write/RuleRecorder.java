package io.showroom.rulebook.write;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.staff.Role;
import io.showroom.staff.events.PasswordChanged;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Event handler that writes the rules in force, in the transaction of the event. */
@Component
@ProcessingGroup(RuleRecorder.GROUP)
class RuleRecorder {

    static final String GROUP = "rulebook";

    private final RuleTables tables;

    RuleRecorder(RuleTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(StoreOpened event) {
        tables.change(
                RulebookPart.STORES,
                """
                INSERT INTO rule_store (store, time_zone, opening_days, defeat_confirmation) VALUES (?, ?, ?, ?)
                """,
                event.store(),
                event.timeZone(),
                days(event.openingDays()),
                event.defeatConfirmation());
    }

    @EventHandler
    void on(StoreSettingsChanged event) {
        tables.change(
                RulebookPart.STORES,
                "UPDATE rule_store SET opening_days = ?, defeat_confirmation = ? WHERE store = ?",
                days(event.openingDays()),
                event.defeatConfirmation(),
                event.store());
    }

    @EventHandler
    void on(GradingSchemeChosen event) {
        tables.change(RulebookPart.STORES, """
                INSERT INTO rule_store_scheme (store, valid_from, scheme) VALUES (?, ?, ?)
                ON CONFLICT (store, valid_from) DO UPDATE SET scheme = excluded.scheme
                """, event.store(), event.validFrom(), event.scheme());
    }

    @EventHandler
    void on(ClosingDayDeclared event) {
        tables.change(
                RulebookPart.STORES,
                "INSERT INTO rule_closing_day (store, day) VALUES (?, ?)",
                event.store(),
                event.day());
    }

    @EventHandler
    void on(ClosingDayWithdrawn event) {
        tables.change(
                RulebookPart.STORES,
                "DELETE FROM rule_closing_day WHERE store = ? AND day = ?",
                event.store(),
                event.day());
    }

    @EventHandler
    void on(GradingSchemeDefined event) {
        grades(event.scheme(), event.version(), event.validFrom(), event.grades());
    }

    @EventHandler
    void on(GradingSchemeRevised event) {
        grades(event.scheme(), event.version(), event.validFrom(), event.grades());
    }

    private void grades(String scheme, int version, LocalDate validFrom, List<Grade> grades) {
        for (int place = 0; place < grades.size(); place++) {
            Grade grade = grades.get(place);
            tables.change(
                    RulebookPart.SCHEMES,
                    """
                    INSERT INTO rule_scheme_grade
                        (scheme, version, place, valid_from, code, kind, follow_up_days, meaning_zh, meaning_en)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    scheme,
                    version,
                    place,
                    validFrom,
                    grade.code(),
                    grade.kind().name(),
                    grade.followUpDays(),
                    grade.meaningZh(),
                    grade.meaningEn());
        }
    }

    @EventHandler
    void on(StaffMemberRegistered event) {
        tables.change(
                RulebookPart.STAFF,
                "INSERT INTO rule_staff (staff, roles, store, active) VALUES (?, ?, ?, true)",
                event.user(),
                roles(event.roles()),
                event.store());
    }

    @EventHandler
    void on(StaffMemberChanged event) {
        tables.change(
                RulebookPart.STAFF,
                "UPDATE rule_staff SET roles = ?, store = ? WHERE staff = ?",
                roles(event.roles()),
                event.store(),
                event.user());
    }

    @EventHandler
    void on(StaffMemberDeactivated event) {
        tables.change(RulebookPart.STAFF, "UPDATE rule_staff SET active = false WHERE staff = ?", event.user());
    }

    @EventHandler
    void on(StaffMemberReactivated event) {
        tables.change(RulebookPart.STAFF, "UPDATE rule_staff SET active = true WHERE staff = ?", event.user());
    }

    @EventHandler
    void on(PasswordChanged event) {
        tables.change(RulebookPart.STAFF, """
                UPDATE rule_staff SET password_temporary = ?, password_changes = password_changes + 1 WHERE staff = ?
                """, event.temporary(), event.user());
    }

    @EventHandler
    void on(CodeAdded event) {
        tables.change(
                RulebookPart.CODES,
                "INSERT INTO rule_code (list, code, parent, retired) VALUES (?, ?, ?, false)",
                event.list(),
                event.code(),
                event.parent());
    }

    @EventHandler
    void on(CodeChanged event) {
        tables.change(
                RulebookPart.CODES,
                "UPDATE rule_code SET parent = ? WHERE list = ? AND code = ?",
                event.parent(),
                event.list(),
                event.code());
    }

    @EventHandler
    void on(CodeRetired event) {
        tables.change(
                RulebookPart.CODES,
                "UPDATE rule_code SET retired = true WHERE list = ? AND code = ?",
                event.list(),
                event.code());
    }

    @EventHandler
    void on(CodeRestored event) {
        tables.change(
                RulebookPart.CODES,
                "UPDATE rule_code SET retired = false WHERE list = ? AND code = ?",
                event.list(),
                event.code());
    }

    private static String[] days(List<DayOfWeek> days) {
        return days.stream().map(DayOfWeek::name).toArray(String[]::new);
    }

    private static String[] roles(List<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
