package io.showroom.codelist.write;

import static io.showroom.codelist.events.CodeListName.SOURCE;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.commandapi.Rejection;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeListTest {

    private static final CodeAdded ONLINE = new CodeAdded("SOURCE", "online", null, "网络", "Online");
    private static final CodeAdded SEARCH = new CodeAdded("SOURCE", "search", "online", "搜索", "Search");
    private static final CodeAdded MEDIA = new CodeAdded("SOURCE", "media", null, "媒体", "Media");
    private static final CodeRetired RETIRED = new CodeRetired("SOURCE", "online");

    private AggregateTestFixture<CodeList> list;

    @BeforeEach
    void prepare() {
        list = new AggregateTestFixture<>(CodeList.class);
    }

    @Test
    void canBeginAListWithItsFirstCode() {
        list.givenNoPriorActivity()
                .when(new AddCode(SOURCE, "Messe Köln ", null, null, null))
                .expectEvents(new CodeAdded("SOURCE", "Messe Köln ", null, "Messe Köln ", "Messe Köln "));
    }

    @Test
    void canAddACodeUnderAnother() {
        list.given(ONLINE)
                .when(new AddCode(SOURCE, "search", "online", "搜索", "Search"))
                .expectEvents(SEARCH);
    }

    @Test
    void cannotAddACodeTwiceNotEvenARetiredOne() {
        refused(list.given(ONLINE).when(new AddCode(SOURCE, "online", null, null, null)), "codeExists");
        refused(list.given(ONLINE, RETIRED).when(new AddCode(SOURCE, "online", null, null, null)), "codeExists");
    }

    @Test
    void cannotAddACodeUnderAnUnknownOrRetiredOne() {
        refused(list.given(ONLINE).when(new AddCode(SOURCE, "tv", "media", null, null)), "unknownParent");
        refused(list.given(ONLINE, RETIRED).when(new AddCode(SOURCE, "search", "online", null, null)), "unknownParent");
    }

    @Test
    void cannotMakeAThirdLevel() {
        refused(list.given(ONLINE, SEARCH).when(new AddCode(SOURCE, "seo", "search", null, null)), "twoLevelsOnly");
        refused(
                list.given(ONLINE, SEARCH, MEDIA).when(new ChangeCode(SOURCE, "online", "media", null, null)),
                "twoLevelsOnly");
        refused(list.given(ONLINE).when(new ChangeCode(SOURCE, "online", "online", null, null)), "twoLevelsOnly");
    }

    @Test
    void canRenameAndMoveACode() {
        list.given(ONLINE, SEARCH, MEDIA)
                .when(new ChangeCode(SOURCE, "search", "media", null, "Search engines"))
                .expectEvents(new CodeChanged("SOURCE", "search", "media", "搜索", "Search engines"));
    }

    @Test
    void cannotChangeACodeToWhatItIs() {
        refused(list.given(ONLINE, SEARCH).when(new ChangeCode(SOURCE, "search", "online", "搜索", null)), "unchanged");
    }

    @Test
    void cannotChangeACodeThatIsNotThere() {
        refused(list.given(ONLINE).when(new ChangeCode(SOURCE, "tv", null, null, null)), "noSuchCode");
        refused(list.given(ONLINE).when(new RetireCode(SOURCE, "tv")), "noSuchCode");
    }

    @Test
    void canRetireAndRestoreACode() {
        list.given(ONLINE).when(new RetireCode(SOURCE, "online")).expectEvents(RETIRED);
        list.given(ONLINE, RETIRED)
                .when(new RestoreCode(SOURCE, "online"))
                .expectEvents(new CodeRestored("SOURCE", "online"));
    }

    @Test
    void cannotRetireOrRestoreTwice() {
        refused(list.given(ONLINE, RETIRED).when(new RetireCode(SOURCE, "online")), "codeRetired");
        refused(list.given(ONLINE).when(new RestoreCode(SOURCE, "online")), "codeInUse");
    }

    private static void refused(ResultValidator<CodeList> result, String code) {
        result.expectNoEvents().expectException(Rejection.class).expectExceptionMessage(code);
    }
}
