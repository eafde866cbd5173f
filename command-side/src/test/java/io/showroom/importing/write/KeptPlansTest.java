package io.showroom.importing.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The stored parameters of an import are read back unchanged, empty ones included. */
class KeptPlansTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor NOBODY = new Actor("a", Set.of(), null);
    private static final Actor ASSISTANT = new Actor("a", Set.of(Role.ASSISTANT, Role.MANAGER), "S1");

    static Stream<Object> kept() {
        NamedMasterData named = NamedMasterData.nothing();
        named.stores().add("S1");
        named.users().put("u1", "S1");
        named.lists().put(CodeListName.MODEL, new LinkedHashSet<>(List.of("suv")));
        named.lists().put(CodeListName.SOURCE, new LinkedHashSet<>());
        return Stream.of(
                NamedMasterData.nothing(),
                named,
                ImportPlan.history(NOBODY, Set.of()),
                ImportPlan.history(ASSISTANT, EnumSet.allOf(CreatableMasterData.class)),
                ImportPlan.transactions(ASSISTANT),
                ImportPlan.list(ASSISTANT, "L-1"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBackAsItWas(Object kept) {
        assertThat((Object) JSON.readValue(JSON.writeValueAsString(kept), kept.getClass()))
                .isEqualTo(kept);
    }
}
