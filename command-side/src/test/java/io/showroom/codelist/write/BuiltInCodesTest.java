package io.showroom.codelist.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.codelist.events.CodeListName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInCodesTest {

    @ParameterizedTest
    @EnumSource(CodeListName.class)
    void canAllBeAddedInTheOrderOfTheFile(CodeListName list) throws IOException {
        List<AddCode> codes = new ArrayList<>(CodesAtStart.read("codelist/built-in.csv"));
        codes.addAll(CodesAtStart.read("codelist/demo.csv"));
        List<AddCode> ofList =
                codes.stream().filter(code -> code.list() == list).toList();
        assertThat(ofList).isNotEmpty();
        var fixture = new AggregateTestFixture<>(CodeList.class).givenCommands(ofList.subList(0, ofList.size() - 1));
        fixture.when(ofList.getLast()).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEFEATED", "LOST", "FROZEN", "INVALID"})
    void thereAreReasonsForEveryKindOfDefeat(String kind) throws IOException {
        assertThat(CodesAtStart.read("codelist/built-in.csv"))
                .filteredOn(code -> code.list() == CodeListName.DEFEAT_REASON)
                .filteredOn(code -> kind.equals(code.parent()))
                .hasSizeGreaterThan(2);
    }

    @Test
    void areNamedInBothLanguages() throws IOException {
        Set<String> names = new HashSet<>();
        for (AddCode code : CodesAtStart.read("codelist/built-in.csv")) {
            assertThat(code.nameZh()).isNotBlank().isNotEqualTo(code.nameEn());
            assertThat(code.nameEn()).matches("[ -~]+");
            assertThat(names.add(code.list() + code.nameEn())).as(code.nameEn()).isTrue();
        }
    }
}
