package io.showroom.report.contactsheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.directory.read.Directory;
import io.showroom.naming.read.MasterDataNames;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.Requests;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Test of the consultant and store a sheet's page shows by default. */
class SheetChoicesTest {

    private static final Actor MANAGER = new Actor("m", Set.of(Role.MANAGER), "S1");
    private static final Actor AUDITOR = new Actor("a", Set.of(Role.AUDITOR), null);
    private static final Actor CONSULTANT = new Actor("c1", Set.of(Role.CONSULTANT), "S1");

    private final SheetSource source = mock(SheetSource.class);
    private final SheetChoices choices = new SheetChoices(source);

    @BeforeEach
    void twoHaveSheets() {
        when(source.consultants("S1", YearMonth.of(2026, 3))).thenReturn(List.of("none", "c9", "c2"));
    }

    private ReportRequest meant(String query, Actor actor) {
        ReportRequest given = Requests.of(query, actor);
        return choices.meant(given, given);
    }

    @Test
    void theFirstConsultantWithASheetIsMeantAndAnEmptyOneMeansAll() {
        assertThat(meant("month=2026-03", MANAGER).text("consultant")).isEqualTo("c2");
        assertThat(meant("month=2026-03&consultant=c9", MANAGER).text("consultant"))
                .isEqualTo("c9");
        ReportRequest all = meant("month=2026-03&consultant=", MANAGER);
        assertThat(all.text("consultant")).isNull();
        assertThat(all.parameters()).containsKey("consultant");
    }

    @Test
    void whoSeesTheirOwnOpensTheirOwn() {
        assertThat(meant("month=2026-03&consultant=", CONSULTANT).text("consultant"))
                .isEqualTo("c1");
        assertThat(choices.consultants("S1", YearMonth.of(2026, 3), Requests.of("month=2026-03", CONSULTANT)))
                .isEmpty();
    }

    @Test
    void whoLeftAndWhatIsNobodysAreOfferedLast() {
        assertThat(choices.consultants("S1", YearMonth.of(2026, 3), Requests.of("month=2026-03", MANAGER)))
                .extracting(MasterDataNames.Choice::key)
                .containsExactly("c2", "c9", "none");
    }

    @Test
    void theStoreIsOnesOwnOrTheFirst() {
        assertThat(meant("month=2026-03&store=S2", MANAGER).text("store")).isEqualTo("S1");
        assertThat(meant("month=2026-03&store=S2&consultant=", AUDITOR).text("store"))
                .isEqualTo("S2");
        assertThat(meant("month=2026-03&consultant=", AUDITOR).text("store")).isEqualTo("S1");
    }

    @Test
    void thePresentMonthIsMeantAndNoPageBeyondAThousandIsThere() {
        ReportRequest meant = meant("consultant=", MANAGER);
        assertThat(meant.text("month")).isEqualTo(YearMonth.from(meant.today()).toString());
        ContactSheetReport report = new ContactSheetReport(mock(ContactSheets.class), source, mock(Directory.class));
        assertThat(report.question(Requests.of("month=2026-03&page=1000", MANAGER))
                        .part()
                        .page())
                .isEqualTo(1000);
        ReportRequest beyond = Requests.of("month=2026-03&page=1001", MANAGER);
        assertThatThrownBy(() -> report.question(beyond)).isInstanceOf(QueryRejection.class);
    }
}
