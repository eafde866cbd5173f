package io.showroom.prospect.read.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.TableRow;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.read.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProspectRowsTest {

    private static final Instant CAME = Instant.parse("2026-11-02T02:00:00Z");

    private final ProspectRows rows = new ProspectRows();

    @Test
    void aDeliveredCarIsKeptWithPlateAndVinAsTheyAreSearchedFor() {
        TableRow row = only(delivered("plate=京A·12f45;vin=lbe xxx123"));
        assertThat(value(row, "plate")).isEqualTo("京A12F45");
        assertThat(value(row, "vin")).isEqualTo("LBEXXX123");
    }

    @Test
    void rowsHavePurposeAndConcern() {
        TableRow row = only(visited().then(new ConcernNoted(Story.ID, "S1", CAME.plusSeconds(60), "waiting", "anna")));
        assertThat(value(row, "purpose")).isEqualTo(Story.walkIn(CAME, "anna").purpose());
        assertThat(value(row, "concern")).isEqualTo("waiting");
        assertThat(value(only(visited()), "concern")).isNull();
    }

    @Test
    void aNameIsKeptAsItIsSearchedForAndOrdered() {
        TableRow row = only(new Story().then(Story.walkIn(CAME, "anna")).then(Story.captured(CAME, "name=單 雄信")));
        assertThat(value(row, "name")).isEqualTo("單 雄信");
        assertThat(value(row, "name_plain")).isEqualTo("单雄信");
        assertThat(value(row, "name_spelt")).asString().contains("shan:1", "dan:1", "xiong:2", "xin:3");
        assertThat(value(row, "name_order")).asString().startsWith("shan4");
    }

    @Test
    void anErasedPersonHasNoSearchColumns() {
        TableRow row =
                only(visited().then(new PersonalDataErased(Story.ID, "S1", CAME.plusSeconds(60), null, false, null)));
        for (String column : List.of("name_plain", "name_spelt", "name_order", "phone", "second_phone")) {
            assertThat(value(row, column)).as(column).isNull();
        }
    }

    @Test
    void withoutACarThereIsNoPlate() {
        TableRow row = only(visited());
        assertThat(value(row, "plate")).isNull();
        assertThat(value(row, "vin")).isNull();
    }

    @Test
    void allPersonalColumnsAreMarked() {
        List<String> columns =
                rows.values().stream().map(column -> column.name()).toList();
        assertThat(rows.personal())
                .containsExactlyInAnyOrder(
                        "name",
                        "name_plain",
                        "name_spelt",
                        "name_order",
                        "phone",
                        "second_phone",
                        "plate",
                        "vin",
                        "area")
                .allMatch(columns::contains);
    }

    private static Story visited() {
        return new Story().then(Story.walkIn(CAME, "anna")).then(Story.captured(CAME, "name=王小明"));
    }

    private static Story delivered(String sealed) {
        return visited()
                .then(new VehicleDelivered(
                        Story.ID, "S1", CAME.plus(Duration.ofDays(9)), null, true, null, null, null, null, sealed));
    }

    private TableRow only(Story story) {
        return Stream.of(story.timeline())
                .flatMap(timeline -> rows.rows(timeline).stream())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object value(TableRow row, String column) {
        int place = rows.values().stream().map(each -> each.name()).toList().indexOf(column);
        return row.values().get(place);
    }
}
