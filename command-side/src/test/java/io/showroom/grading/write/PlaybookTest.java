package io.showroom.grading.write;

import static io.showroom.grading.events.GradeKind.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradingSchemeDefined;
import io.showroom.grading.events.PlaybookTextSet;
import io.showroom.rulebook.write.MasterDataRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybookTest {

    private static final GradingSchemeDefined DEFINED = new GradingSchemeDefined(
            "one", 1, LocalDate.EPOCH, "一级", "one grade", List.of(new Grade("H", OPEN, 2, "热", "hot")));
    private static final PlaybookTextSet PRICE = new PlaybookTextSet("one", null, "price", "先讲价值", "Value first");

    private AggregateTestFixture<GradingScheme> scheme;

    @BeforeEach
    void prepare() {
        MasterDataRules rules = mock(MasterDataRules.class);
        when(rules.knowsCode(any(), any()))
                .thenAnswer(asked -> asked.getArgument(0) == CodeListName.CONCERN
                        && asked.getArgument(1).equals("price"));
        scheme = new AggregateTestFixture<>(GradingScheme.class);
        scheme.registerInjectableResource(rules);
    }

    @Test
    void canWriteWhatHelpsWithAConcernAtAGrade() {
        scheme.given(DEFINED)
                .when(new EditPlaybook("one", "H", "price", "先算底线", "Know your margin"))
                .expectEvents(new PlaybookTextSet("one", "H", "price", "先算底线", "Know your margin"));
    }

    @Test
    void canWriteForEveryGradeOrEveryConcernInOneLanguageAndManyLines() {
        scheme.given(DEFINED)
                .when(new EditPlaybook("one", null, "", "第一行\n第二行", " "))
                .expectEvents(new PlaybookTextSet("one", null, null, "第一行 第二行", null));
    }

    @Test
    void canTakeAnEntryOut() {
        scheme.given(DEFINED, PRICE)
                .when(new EditPlaybook("one", null, "price", null, null))
                .expectEvents(new PlaybookTextSet("one", null, "price", null, null));
    }

    @Test
    void cannotSetAnUnchangedTextOrRemoveAMissingOne() {
        refused(
                scheme.given(DEFINED, PRICE).when(new EditPlaybook("one", null, "price", "先讲价值", "Value first")),
                "unchanged");
        refused(scheme.given(DEFINED).when(new EditPlaybook("one", "H", null, null, null)), "unchanged");
    }

    @Test
    void cannotWriteForAGradeOrAConcernThatDoesNotExist() {
        refused(scheme.given(DEFINED).when(new EditPlaybook("one", "Z", null, "文", "text")), "unknownGrade");
        refused(scheme.given(DEFINED).when(new EditPlaybook("one", null, "weather", "文", "text")), "unknownCode");
    }

    @Test
    void setsBuiltInTextsOnceAndNeverOverEditedOnes() {
        scheme.given(DEFINED).when(new IntroducePlaybook("one", List.of(PRICE))).expectEvents(PRICE);
        scheme.given(DEFINED, new PlaybookTextSet("one", "H", null, "自己的", "our own"))
                .when(new IntroducePlaybook("one", List.of(PRICE)))
                .expectNoEvents();
    }

    @Test
    void ownTextsNameOnlyGradesAndConcernsThatComeWithTheProduct() throws IOException {
        Map<String, Set<String>> grades = BuiltInSchemes.all().stream()
                .collect(Collectors.toMap(
                        DefineGradingScheme::scheme,
                        one -> one.grades().stream().map(Grade::code).collect(Collectors.toSet())));
        Set<String> concerns = Set.of("price", "model", "payment", "waiting");
        Map<String, List<PlaybookTextSet>> texts = PlaybookAtStart.read();

        assertThat(texts.keySet()).isEqualTo(grades.keySet());
        texts.forEach((key, entries) -> {
            assertThat(entries)
                    .allMatch(entry -> entry.grade() == null || grades.get(key).contains(entry.grade()));
            assertThat(entries).allMatch(entry -> entry.textZh() != null && entry.textEn() != null);
            assertThat(entries)
                    .extracting(PlaybookTextSet::concern)
                    .filteredOn(concern -> concern != null)
                    .containsExactlyInAnyOrderElementsOf(concerns);
        });
    }

    private static void refused(ResultValidator<GradingScheme> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }
}
