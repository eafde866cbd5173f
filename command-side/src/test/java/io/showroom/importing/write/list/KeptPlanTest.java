package io.showroom.importing.write.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The plan of a list is stored and read back unchanged. */
class KeptPlanTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<ListPlan> plans() {
        return Stream.of(
                ListPlanBuilder.builder().columns(List.of()).words(Map.of()).build(),
                ListPlanBuilder.builder()
                        .sheet(1)
                        .headerLine(2)
                        .store("S1")
                        .columns(Arrays.asList("name", null, "phone"))
                        .year(2026)
                        .channel("WALK_IN")
                        .source("other")
                        .consultant("c1")
                        .leaveOutClosed(true)
                        .words(Map.of("model", Map.of("越野", "suv"), "source", Map.of()))
                        .leaveOutHidden(false)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void comesBackAsItWas(ListPlan plan) {
        assertThat(JSON.readValue(JSON.writeValueAsString(plan), ListPlan.class))
                .isEqualTo(plan);
    }
}
