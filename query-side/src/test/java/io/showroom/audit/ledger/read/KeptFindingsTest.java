package io.showroom.audit.ledger.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.ledger.LedgerProblem;
import io.showroom.projection.read.Mismatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Findings of a verification read back from the database equal those written, also without problems. */
class KeptFindingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Object> findings() {
        Map<String, Object> row = new HashMap<>();
        row.put("count", 3);
        row.put("name", null);
        List<Object> all = new ArrayList<>(List.of(
                new Mismatch("prospect", Map.of("id", "P-1"), row, Map.of("count", 4)),
                new Mismatch("prospect", Map.of(), null, null),
                new ServerFindings.EventDifference(7L, "e", ServerFindings.Kind.PAYLOAD)));
        for (ServerFindings.Kind kind : ServerFindings.Kind.values()) {
            all.add(new ServerFindings.EventDifference(null, "e", kind));
        }
        for (LedgerProblem.ProblemCode code : LedgerProblem.ProblemCode.values()) {
            for (LedgerProblem.Of of : LedgerProblem.Of.values()) {
                all.add(new LedgerProblem(1, code, of, null, null, null, null));
                all.add(new LedgerProblem(1, code, of, 2L, 3L, 4L, "e"));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("findings")
    void findingsAreReadBackUnchanged(Object finding) {
        assertThat((Object) JSON.readValue(JSON.writeValueAsString(finding), finding.getClass()))
                .isEqualTo(finding);
    }
}
