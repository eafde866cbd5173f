package io.showroom.directory.read;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.eventlog.read.ReadModelProcessing;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.CardWeight;
import io.showroom.store.events.CardWeightsSet;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.DutyRotaSet;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.HourSlotsSet;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Projection of the master data. Handlers are idempotent. */
@Component
@ProcessingGroup(ReadModelProcessing.GROUP)
class DirectoryRecorder {

    private final DirectoryChanges directory;

    DirectoryRecorder(DirectoryChanges directory) {
        this.directory = directory;
    }

    @EventHandler
    void on(StoreOpened event) {
        directory.make(
                """
                INSERT INTO directory_store (store, name, time_zone, opening_days, defeat_confirmation)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (store) DO UPDATE
                SET name = excluded.name, opening_days = excluded.opening_days,
                    defeat_confirmation = excluded.defeat_confirmation
                """,
                event.store(),
                event.name(),
                event.timeZone(),
                names(event.openingDays()),
                event.defeatConfirmation());
    }

    @EventHandler
    void on(StoreSettingsChanged event) {
        directory.make(
                "UPDATE directory_store SET name = ?, opening_days = ?, defeat_confirmation = ? WHERE store = ?",
                event.name(),
                names(event.openingDays()),
                event.defeatConfirmation(),
                event.store());
    }

    @EventHandler
    void on(GradingSchemeChosen event) {
        directory.make("""
                INSERT INTO directory_store_scheme (store, valid_from, scheme) VALUES (?, ?, ?)
                ON CONFLICT (store, valid_from) DO UPDATE SET scheme = excluded.scheme
                """, event.store(), event.validFrom(), event.scheme());
    }

    @EventHandler
    void on(ClosingDayDeclared event) {
        directory.make("""
                INSERT INTO directory_closing_day (store, day, reason) VALUES (?, ?, ?)
                ON CONFLICT (store, day) DO UPDATE SET reason = excluded.reason
                """, event.store(), event.day(), event.reason());
    }

    @EventHandler
    void on(ClosingDayWithdrawn event) {
        directory.make("DELETE FROM directory_closing_day WHERE store = ? AND day = ?", event.store(), event.day());
    }

    @EventHandler
    void on(HourSlotsSet event) {
        directory.make(
                """
                INSERT INTO directory_hour_slots (store, valid_from, hours) VALUES (?, ?, ?)
                ON CONFLICT (store, valid_from) DO UPDATE SET hours = excluded.hours
                """,
                event.store(),
                event.validFrom(),
                event.hours().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @EventHandler
    void on(CardWeightsSet event) {
        directory.make(
                """
                INSERT INTO directory_card_rule (store, valid_from, complete_from, fields, weights)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (store, valid_from) DO UPDATE
                SET complete_from = excluded.complete_from, fields = excluded.fields, weights = excluded.weights
                """,
                event.store(),
                event.validFrom(),
                event.completeFrom(),
                event.weights().stream().map(CardWeight::field).toArray(String[]::new),
                event.weights().stream().map(CardWeight::weight).toArray(Integer[]::new));
    }

    @EventHandler
    void on(DutyRotaSet event) {
        directory.make("""
                INSERT INTO duty_rota (store, day, consultants) VALUES (?, ?, ?)
                ON CONFLICT (store, day) DO UPDATE SET consultants = excluded.consultants
                """, event.store(), event.day(), event.consultants().toArray(String[]::new));
    }

    @EventHandler
    void on(GradingSchemeDefined event) {
        version(event.scheme(), event.version(), event.validFrom(), event.nameZh(), event.nameEn(), event.grades());
    }

    @EventHandler
    void on(GradingSchemeRevised event) {
        version(event.scheme(), event.version(), event.validFrom(), event.nameZh(), event.nameEn(), event.grades());
    }

    @EventHandler
    void on(PlaybookTextSet event) {
        String grade = Objects.requireNonNullElse(event.grade(), "");
        String concern = Objects.requireNonNullElse(event.concern(), "");
        if (event.textZh() == null && event.textEn() == null) {
            directory.make(
                    "DELETE FROM directory_playbook WHERE scheme = ? AND grade = ? AND concern = ?",
                    event.scheme(),
                    grade,
                    concern);
            return;
        }
        directory.make("""
                INSERT INTO directory_playbook (scheme, grade, concern, text_zh, text_en) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (scheme, grade, concern) DO UPDATE
                SET text_zh = excluded.text_zh, text_en = excluded.text_en
                """, event.scheme(), grade, concern, event.textZh(), event.textEn());
    }

    private void version(
            String scheme, int version, LocalDate validFrom, String nameZh, String nameEn, List<Grade> grades) {
        directory.make("""
                INSERT INTO directory_scheme (scheme, version, valid_from, name_zh, name_en) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (scheme, version) DO NOTHING
                """, scheme, version, validFrom, nameZh, nameEn);
        for (int place = 0; place < grades.size(); place++) {
            Grade grade = grades.get(place);
            directory.make(
                    """
                    INSERT INTO directory_grade
                        (scheme, version, place, code, kind, follow_up_days, meaning_zh, meaning_en)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (scheme, version, place) DO NOTHING
                    """,
                    scheme,
                    version,
                    place,
                    grade.code(),
                    grade.kind().name(),
                    grade.followUpDays(),
                    grade.meaningZh(),
                    grade.meaningEn());
        }
    }

    @EventHandler
    void on(StaffMemberRegistered event) {
        directory.make("""
                INSERT INTO directory_staff (staff, roles, store, team, sealed, active) VALUES (?, ?, ?, ?, ?, true)
                ON CONFLICT (staff) DO UPDATE
                SET roles = excluded.roles, store = excluded.store, team = excluded.team, sealed = excluded.sealed,
                    active = true
                """, event.user(), names(event.roles()), event.store(), event.team(), event.sealed());
    }

    @EventHandler
    void on(StaffMemberChanged event) {
        directory.make("""
                UPDATE directory_staff SET roles = ?, store = ?, team = ?, sealed = coalesce(?, sealed) WHERE staff = ?
                """, names(event.roles()), event.store(), event.team(), event.sealed(), event.user());
    }

    @EventHandler
    void on(StaffMemberDeactivated event) {
        directory.make("UPDATE directory_staff SET active = false WHERE staff = ?", event.user());
    }

    @EventHandler
    void on(StaffMemberReactivated event) {
        directory.make("UPDATE directory_staff SET active = true WHERE staff = ?", event.user());
    }

    @EventHandler
    void on(CodeAdded event) {
        directory.make("""
                INSERT INTO directory_code (list, code, parent, name_zh, name_en, retired)
                VALUES (?, ?, ?, ?, ?, false)
                ON CONFLICT (list, code) DO UPDATE
                SET parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en, retired = false
                """, event.list(), event.code(), event.parent(), event.nameZh(), event.nameEn());
    }

    @EventHandler
    void on(CodeChanged event) {
        directory.make(
                "UPDATE directory_code SET parent = ?, name_zh = ?, name_en = ? WHERE list = ? AND code = ?",
                event.parent(),
                event.nameZh(),
                event.nameEn(),
                event.list(),
                event.code());
    }

    @EventHandler
    void on(CodeRetired event) {
        directory.make(
                "UPDATE directory_code SET retired = true WHERE list = ? AND code = ?", event.list(), event.code());
    }

    @EventHandler
    void on(CodeRestored event) {
        directory.make(
                "UPDATE directory_code SET retired = false WHERE list = ? AND code = ?", event.list(), event.code());
    }

    private static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }
}
