package io.showroom.directory.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.grading.events.GradingSchemeRevised;
import io.showroom.screen.read.Spoken;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.store.events.CardWeight;
import io.showroom.store.events.CardWeightsSet;
import io.showroom.store.events.GradingSchemeChosen;
import io.showroom.store.events.StoreSettingsChanged;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of changes of stores, users, schemes and code lists in both languages. */
class ChangeWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-31T04:00:00Z");
    private static final ViewFormat ENGLISH = Spoken.english(NOW);
    private static final ViewFormat CHINESE = Spoken.viewFormats(NOW).in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aChangeOfAStoreOmitsTheStoreItself() {
        Object changed =
                new StoreSettingsChanged("S1", "Hongqiao", List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), false);
        assertThat(text(changed, ENGLISH)).isEqualTo("name: Hongqiao · open on: Mon, Sat · defeats confirmed: no");
        assertThat(text(changed, CHINESE)).contains("Hongqiao", "周一、周六", "否").doesNotContain("S1");
    }

    @Test
    void aChangeOfAUserNamesTheirStore() {
        Object changed =
                new StaffMemberChanged("lin", List.of(Role.CONSULTANT, Role.MANAGER), "S2", null, "sealed text");
        assertThat(text(changed, ENGLISH))
                .contains("S2", "Sales consultant, Sales manager")
                .doesNotContain("lin", "sealed");
        assertThat(text(new StaffMemberDeactivated("lin"), ENGLISH)).isEmpty();
    }

    @Test
    void aChosenSchemeHasItsFirstDay() {
        assertThat(text(new GradingSchemeChosen("S1", "P", LocalDate.parse("2026-07-01")), ENGLISH))
                .contains("P", "2026-07-01")
                .doesNotContain("S1");
    }

    @Test
    void gradesHaveTheirCadence() {
        Object revised = new GradingSchemeRevised(
                "HABC",
                2,
                LocalDate.parse("2026-07-01"),
                "级别",
                "Grades",
                List.of(
                        new Grade("H", GradeKind.OPEN, 2, "热", "hot"),
                        new Grade("F", GradeKind.DEFEATED, null, "败", "lost")));
        assertThat(text(revised, ENGLISH)).contains("H 2, F").doesNotContain("HABC");
        assertThat(text(revised, CHINESE)).contains("H 2、F");
    }

    @Test
    void weightsUseTheLabelsOfTheCard() {
        Object set = new CardWeightsSet(
                "S1", LocalDate.parse("2026-12-20"), 75, List.of(new CardWeight("name", 2), new CardWeight("area", 1)));
        assertThat(text(set, ENGLISH)).contains("name 2, area 1", "75");
        assertThat(text(set, CHINESE)).contains("区域 1");
    }

    @Test
    void anAddedCodeHasBothNames() {
        assertThat(text(new CodeAdded("SOURCE", "road-show", "event", "巡展", "Road show"), ENGLISH))
                .contains("road-show", "event", "巡展", "Road show")
                .doesNotContain("SOURCE");
    }

    private static String text(Object payload, ViewFormat format) {
        return ChangeWords.text(
                MasterDataChange.of(new RecordedEvent(1, "e", "stream", 0, NOW, payload, Map.of("actor", "admin"))),
                format);
    }
}
