package io.showroom.report.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.screen.read.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTextsTest {

    private final MasterDataNames names = mock(MasterDataNames.class);
    private final ReportTexts texts = new ReportTexts(Spoken.english(Instant.EPOCH, names));

    @Test
    void consultantsStandByTheirNamesAndNobodyLast() {
        when(names.staff("c1")).thenReturn("赵敏");
        when(names.staff("c2")).thenReturn("李娜");
        when(names.staff("c3")).thenReturn("单雄信");

        assertThat(ordered(Breakdown.CONSULTANT, "none", "c1", "c2", "c3")).containsExactly("c2", "c3", "c1", "none");
    }

    @Test
    void otherBreakdownsKeepTheirOrder() {
        assertThat(ordered(Breakdown.GRADE, "H", "A", "B")).containsExactly("H", "A", "B");
        assertThat(ordered(null, "x", "a")).containsExactly("x", "a");
    }

    private List<String> ordered(@Nullable Breakdown by, String... keys) {
        return texts.ordered(by, List.of(keys), Function.identity());
    }
}
