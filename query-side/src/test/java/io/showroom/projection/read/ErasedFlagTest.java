package io.showroom.projection.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.testing.AllProjections;
import io.showroom.testing.RandomHistory;
import io.showroom.testing.Stream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Read models of erased persons: a flag beside an empty name, and no text in its place. */
class ErasedFlagTest {

    private static final String ERASED = "erased";
    private static final List<Projection> PROJECTIONS = AllProjections.all();
    private static final List<List<RecordedEvent>> LIVES = lives();

    @Test
    void everyTableWithNamesHasTheFlag() {
        assertThat(tablesWith(ERASED)).isEqualTo(tablesWith("name")).hasSize(6);
    }

    @Test
    void erasedPersonsAreFlaggedWithoutTextsInTheirPlace() {
        Set<String> flagged = new TreeSet<>();
        eachRow(Map.of(), (projection, row) -> {
            for (String personal : projection.personal()) {
                assertThat(value(projection, row, personal))
                        .as(projection.table() + "." + personal)
                        .isNull();
            }
            if (Boolean.TRUE.equals(value(projection, row, ERASED))) {
                flagged.add(projection.table());
            }
        });
        assertThat(flagged).isEqualTo(tablesWith("name"));
    }

    @Test
    void aNameEqualToTheErasedTextIsNoErasure() {
        Set<String> named = new TreeSet<>();
        eachRow(Map.of("name", "已删除/erased"), (projection, row) -> {
            assertThat(value(projection, row, ERASED)).isNotEqualTo(true);
            if ("已删除/erased".equals(value(projection, row, "name"))) {
                named.add(projection.table());
            }
            if (projection.table().equals("prospect_row") && value(projection, row, "name") != null) {
                assertThat(value(projection, row, "name_plain")).isEqualTo("已删除/erased");
                assertThat(value(projection, row, "name_order")).isNotNull();
            }
        });
        assertThat(named).isEqualTo(tablesWith("name"));
    }

    private static Set<String> tablesWith(String column) {
        return PROJECTIONS.stream()
                .filter(projection -> place(projection, column) >= 0)
                .map(Projection::table)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private interface Look {
        void at(Projection projection, TableRow row);
    }

    /**
     * Passes every row of tables without counters, for prospects whose encrypted texts all decrypt to the given ones.
     */
    private static void eachRow(Map<String, String> texts, Look look) {
        for (List<RecordedEvent> life : LIVES) {
            Timeline timeline = Timeline.of(life, (person, text) -> new TreeMap<>(texts));
            PROJECTIONS.stream()
                    .filter(projection -> projection.kind() == Projection.Kind.OWN)
                    .forEach(projection -> projection.rows(timeline).forEach(row -> look.at(projection, row)));
        }
    }

    private static @Nullable Object value(Projection projection, TableRow row, String column) {
        int place = place(projection, column);
        return place < 0 ? null : row.values().get(place);
    }

    private static int place(Projection projection, String column) {
        return projection.values().stream().map(TableColumn::name).toList().indexOf(column);
    }

    /** Random prospects and one with an appointment, each event with all optional encrypted texts. */
    private static List<List<RecordedEvent>> lives() {
        Map<String, List<RecordedEvent>> lives = RandomHistory.of(4, 60).stream()
                .map(ErasedFlagTest::told)
                .collect(Collectors.groupingBy(RecordedEvent::streamId, TreeMap::new, Collectors.toList()));
        List<List<RecordedEvent>> all = new ArrayList<>(lives.values());
        all.add(Stream.prospect("P-1")
                .visit("2026-03-01", "c1")
                .capture("2026-03-01")
                .add(new AppointmentMade(
                        "P-1", "S1", Stream.instant("2026-03-02"), Stream.instant("2026-03-05"), "CALL", "c1", null))
                .events()
                .stream()
                .map(ErasedFlagTest::told)
                .toList());
        return all;
    }

    /** Returns the event with encrypted texts wherever it can have some. */
    private static RecordedEvent told(RecordedEvent event) {
        try {
            RecordComponent[] parts = event.payload().getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals("sealed")
                        ? "sealed"
                        : parts[i].getAccessor().invoke(event.payload());
            }
            Constructor<?> maker = event.payload()
                    .getClass()
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return new RecordedEvent(
                    event.position(),
                    event.eventId(),
                    event.streamId(),
                    event.sequence(),
                    event.recordedAt(),
                    maker.newInstance(values),
                    event.metadata());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
