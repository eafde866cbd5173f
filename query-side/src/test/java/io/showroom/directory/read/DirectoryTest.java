package io.showroom.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.eventlog.read.PersonKeys;
import io.showroom.freshness.read.Freshness;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import io.showroom.store.events.ClosingDayDeclared;
import io.showroom.store.events.ClosingDayWithdrawn;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.HourSlotsSet;
import io.showroom.store.events.StoreOpened;
import io.showroom.store.events.StoreSettingsChanged;
import io.showroom.testing.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;

class DirectoryTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");
    private static final List<Grade> GRADES = List.of(
            new Grade("O", GradeKind.ORDERED, 7, "订单", "Ordered"), new Grade("H", GradeKind.OPEN, 2, "七天内", "Soon"));

    private HikariDataSource database;
    private JdbcTemplate sql;
    private Directory directory;
    private DirectoryRecorder recorder;
    private DirectoryNames names;

    @BeforeEach
    void prepare() {
        database = TestDatabase.fresh();
        sql = new JdbcTemplate(database);
        MasterKey masterKey = new MasterKey(new byte[32]);
        sql.update(
                "INSERT INTO person_key (person, wrapped, created_at) VALUES ('staff:liu', ?, now())",
                masterKey.wrap("staff:liu", KEY));
        directory = new Directory(new EntryReader(sql, new PersonKeys(database, masterKey)));
        recorder = new DirectoryRecorder(new DirectoryChanges(sql, directory, Mockito.mock(Freshness.class)));
        names = new DirectoryNames(directory, Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Handles all events once, then again from the beginning: the rows are the same. */
    @RepeatedTest(2)
    void handlersAreIdempotent(RepetitionInfo times) {
        for (int i = 0; i < times.getCurrentRepetition(); i++) {
            takeEverythingIn();
        }

        StoreEntry store = directory.store("S1").orElseThrow();
        assertThat(store.name()).isEqualTo("Hongqiao");
        assertThat(store.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(store.isOpen(DAY)).isFalse();
        assertThat(store.isOpen(DAY.plusDays(1))).isTrue();
        assertThat(store.isOpen(DAY.plusDays(6))).isFalse();
        assertThat(store.defeatConfirmation()).isFalse();

        assertThat(directory.grading("S1", DAY).orElseThrow().scheme()).isEqualTo("HABC");
        assertThat(directory.grading("S1", DAY).orElseThrow().version()).isEqualTo(2);
        assertThat(directory.grading("S1", DAY.minusDays(1)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(directory.grading("S1", DAY.plusDays(9)).orElseThrow().scheme())
                .isEqualTo("two");
        assertThat(directory
                        .scheme("HABC", 1)
                        .orElseThrow()
                        .grade("H")
                        .orElseThrow()
                        .meaningEn())
                .isEqualTo("Soon");

        StaffEntry liu = directory.staff("liu").orElseThrow();
        assertThat(liu.name()).isEqualTo("刘梅");
        assertThat(liu.roles()).containsExactly(Role.MANAGER);
        assertThat(liu.store()).isEqualTo("S1");
        assertThat(liu.active()).isTrue();
        assertThat(directory.staff("old").orElseThrow().name()).isEqualTo("old");

        assertThat(directory.codes("SOURCE"))
                .containsExactly(
                        new CodeEntry("online", null, "网络", "Online", false),
                        new CodeEntry("search", "online", "搜索引擎", "Search engines", false),
                        new CodeEntry("tv", null, "电视", "TV", true));
    }

    @Test
    void givesPagesTheNamesOfTheReadersLanguage() {
        takeEverythingIn();

        assertThat(names.store("S1")).isEqualTo("Hongqiao");
        assertThat(names.store("S9")).isEqualTo("S9");
        assertThat(names.code("SOURCE", "search", Locale.SIMPLIFIED_CHINESE)).isEqualTo("搜索引擎");
        assertThat(names.code("SOURCE", "search", Locale.ENGLISH)).isEqualTo("Search engines");
        assertThat(names.code("SOURCE", "gone", Locale.ENGLISH)).isEqualTo("gone");
        assertThat(names.codes("SOURCE", Locale.ENGLISH))
                .extracting(choice -> choice.key())
                .containsExactly("online", "search");
        assertThat(names.grades("S1", true, Locale.ENGLISH))
                .extracting(choice -> choice.key())
                .containsExactly("H");
        assertThat(names.consultants("S1")).extracting(choice -> choice.key()).containsExactly("old");
        assertThat(names.zone("S1")).isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @Test
    void hourSlotsAreThoseInForceOnTheDay() {
        takeEverythingIn();
        recorder.on(new HourSlotsSet("S1", DAY.plusMonths(1), List.of(9, 12, 18)));
        recorder.on(new HourSlotsSet("S1", DAY.plusMonths(1), List.of(9, 18)));
        directory.forget();
        StoreEntry store = directory.store("S1").orElseThrow();
        assertThat(store.hours(DAY)).isEqualTo(StoreEntry.USUAL_HOURS);
        assertThat(store.hours(DAY.plusMonths(1))).containsExactly(9, 18);
        assertThat(store.hours(DAY.plusMonths(3))).containsExactly(9, 18);
    }

    @Test
    void thePlaybookListsTheMostSpecificEntriesFirst() {
        takeEverythingIn();
        recorder.on(new PlaybookTextSet("two", "H", null, "热", "hot"));
        recorder.on(new PlaybookTextSet("two", null, "price", "价格", "price"));
        recorder.on(new PlaybookTextSet("two", "H", "price", null, "hot, price"));
        recorder.on(new PlaybookTextSet("two", null, "model", "车型", "model"));
        recorder.on(new PlaybookTextSet("two", null, "model", null, null));
        directory.forget();

        assertThat(directory.playbook("two"))
                .extracting(entry -> entry.text(Locale.CHINESE))
                .containsExactly("hot, price", "价格", "热");
        assertThat(directory.playbook("two"))
                .filteredOn(entry -> entry.meantFor("H", "price"))
                .hasSize(3);
        assertThat(directory.playbook("two"))
                .filteredOn(entry -> entry.meantFor("C", "price"))
                .extracting(PlaybookEntry::textEn)
                .containsExactly("price");
        assertThat(directory.playbook("two"))
                .filteredOn(entry -> entry.meantFor(null, null))
                .isEmpty();
    }

    @Test
    void aDeletedKeyLeavesTheUserKeyForAName() {
        takeEverythingIn();
        sql.update("DELETE FROM person_key");
        directory.forget();
        assertThat(directory.staff("liu").orElseThrow().name()).isEqualTo("liu");
    }

    private void takeEverythingIn() {
        recorder.on(new StoreOpened("S1", "One", "Asia/Shanghai", List.of(DayOfWeek.values()), true));
        recorder.on(new StoreSettingsChanged(
                "S1", "Hongqiao", List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), false));
        recorder.on(new ClosingDayDeclared("S1", DAY, "typhoon"));
        recorder.on(new ClosingDayDeclared("S1", DAY.plusDays(1), null));
        recorder.on(new ClosingDayWithdrawn("S1", DAY.plusDays(1)));
        recorder.on(new GradingSchemeDefined("HABC", 1, LocalDate.EPOCH, "方案", "Scheme", GRADES));
        recorder.on(new GradingSchemeRevised("HABC", 2, DAY, "方案", "Scheme", GRADES));
        recorder.on(new GradingSchemeDefined("two", 1, LocalDate.EPOCH, "两级", "Two", GRADES));
        recorder.on(new GradingSchemeChosen("S1", "two", DAY.plusDays(9)));
        String sealed = PersonalDataCipher.encrypt(KEY, "staff:liu", Map.of("name", "刘梅"));
        recorder.on(new StaffMemberRegistered("liu", List.of(Role.CONSULTANT), "S1", "east", sealed));
        recorder.on(new StaffMemberRegistered("old", List.of(), "S1", null, null));
        recorder.on(new StaffMemberChanged("liu", List.of(Role.MANAGER), "S1", null, null));
        recorder.on(new StaffMemberDeactivated("liu"));
        recorder.on(new StaffMemberReactivated("liu"));
        recorder.on(new CodeAdded("SOURCE", "online", null, "网络", "Online"));
        recorder.on(new CodeAdded("SOURCE", "search", "online", "搜索", "Search"));
        recorder.on(new CodeAdded("SOURCE", "tv", null, "电视", "TV"));
        recorder.on(new CodeChanged("SOURCE", "search", "online", "搜索引擎", "Search engines"));
        recorder.on(new CodeRetired("SOURCE", "online"));
        recorder.on(new CodeRestored("SOURCE", "online"));
        recorder.on(new CodeRetired("SOURCE", "tv"));
    }
}
