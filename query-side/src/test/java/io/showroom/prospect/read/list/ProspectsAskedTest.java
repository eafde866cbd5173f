package io.showroom.prospect.read.list;

import static io.showroom.testing.QuerySide.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.staff.Actor;
import io.showroom.testing.Asked;
import io.showroom.testing.Group;
import io.showroom.testing.QuerySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/prospects} over a random log: filters, orders and pages agree with the whole list. */
@ExtendWith(Asked.class)
class ProspectsAskedTest {

    private QuerySide side;
    private List<JsonNode> all;

    @BeforeEach
    void askForAll(QuerySide shared) {
        side = shared;
        all = rows(Group.GROUP_MANAGER, "?size=200");
        assertThat(all).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "consultant", "grade", "status", "source", "model", "channel"})
    void aFilterGivesThoseWhoHaveTheValue(String field) {
        Set<String> values = values(field);
        assertThat(values).hasSizeGreaterThan(1);
        for (String value : values) {
            assertThat(ids(rows(Group.GROUP_MANAGER, "?size=200&" + field + "=" + value)))
                    .as(field + " " + value)
                    .containsExactlyElementsOf(ids(all.stream()
                            .filter(row -> value.equals(text(row, field)))
                            .toList()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consultant", "grade", "source", "model"})
    void noneFindsThoseWhoLackTheValue(String field) {
        List<JsonNode> lacking =
                all.stream().filter(row -> row.path(field).isNull()).toList();
        assertThat(lacking).isNotEmpty();
        assertThat(ids(rows(Group.GROUP_MANAGER, "?size=200&" + field + "=none")))
                .containsExactlyElementsOf(ids(lacking));
    }

    @Test
    void severalValuesOfOneFilterAddUpAndSeveralFiltersNarrow() {
        assertThat(ids(rows(Group.GROUP_MANAGER, "?size=200&grade=H&grade=A&model=X1")))
                .containsExactlyElementsOf(ids(all.stream()
                        .filter(row -> Set.of("H", "A").contains(String.valueOf(text(row, "grade"))))
                        .filter(row -> "X1".equals(text(row, "model")))
                        .toList()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 200})
    void pagesTogetherAreTheWholeList(int size) {
        List<String> together = new ArrayList<>();
        for (int page = 0; page * size < all.size(); page++) {
            JsonNode answer = side.json(Group.GROUP_MANAGER, "/api/prospects?size=" + size + "&page=" + page);
            assertThat(answer.path("total").intValue()).isEqualTo(all.size());
            assertThat(answer.path("page").intValue()).isEqualTo(page);
            assertThat(answer.path("size").intValue()).isEqualTo(size);
            together.addAll(ids(lines(answer, "rows")));
        }
        assertThat(together).containsExactlyElementsOf(ids(all));
    }

    @Test
    void aPageBehindTheLastIsEmptyAndSaysHowManyThereAre() {
        JsonNode answer = side.json(Group.GROUP_MANAGER, "/api/prospects?page=99");
        assertThat(lines(answer, "rows")).isEmpty();
        assertThat(answer.path("total").intValue()).isEqualTo(all.size());
    }

    @ParameterizedTest
    @CsvSource({"firstContact,asc", "firstContact,desc", "lastContact,asc", "lastContact,desc"})
    void anOrderIsKeptOverTheWholeList(String field, String direction) {
        String shown = field.equals("lastContact") ? "lastContactAt" : "firstAt";
        List<String> moments = rows(Group.GROUP_MANAGER, "?size=200&sort=" + field + "," + direction).stream()
                .map(row -> text(row, shown))
                .filter(moment -> moment != null)
                .toList();
        assertThat(moments).hasSizeGreaterThan(50);
        Comparator<String> order = Comparator.naturalOrder();
        assertThat(moments).isSortedAccordingTo(direction.equals("asc") ? order : order.reversed());
    }

    @Test
    void whoWorksInAStoreSeesItsProspectsOnly() {
        for (Actor actor : List.of(Group.MANAGER, Group.ASSISTANT, Group.MARKETING)) {
            assertThat(ids(rows(actor, "?size=200")))
                    .as(actor.user())
                    .containsExactlyElementsOf(ids(all.stream()
                            .filter(row -> "S1".equals(text(row, "store")))
                            .toList()));
        }
    }

    @Test
    void aConsultantSeesOnlyTheirOwn() {
        List<JsonNode> own = rows(Group.CONSULTANT, "?size=200");
        assertThat(own).isNotEmpty();
        assertThat(own).allSatisfy(row -> {
            assertThat(text(row, "store")).isEqualTo("S1");
            assertThat(text(row, "consultant")).isEqualTo("c1");
        });
    }

    @Test
    void receptionSeesNoList() {
        JsonNode refused = side.refusal(Group.RECEPTIONIST, "/api/prospects", 403);
        assertThat(refused.path("code").stringValue()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "page=x,page",
        "size=0,size",
        "size=1001,size",
        "sort=shoeSize,sort",
        "sort=firstContact;sideways,sort",
        "status=NOWHERE,status",
        "dueBy=2026-02-30,dueBy",
        "asKnownAt=yesterday,asKnownAt",
        "shoeSize=42,shoeSize"
    })
    void invalidParametersAreNamed(String asked, String field) {
        JsonNode refused = side.refusal(Group.MANAGER, "/api/prospects?" + asked.replace(';', ','), 400);
        assertThat(refused.path("errors").valueStream().map(error -> error.path("field")
                        .stringValue()))
                .containsExactly(field);
    }

    @Test
    void nothingIsKnownBeforeTheFirstAct() {
        JsonNode answer = side.json(Group.GROUP_MANAGER, "/api/prospects?asKnownAt=2026-11-30T23:59:59Z");
        assertThat(answer.path("total").intValue()).isZero();
    }

    @Test
    void asKnownNowEqualsTheList() {
        JsonNode known = side.json(Group.GROUP_MANAGER, "/api/prospects?size=200&asKnownAt=" + Asked.CLOCK.instant());
        assertThat(lines(known, "rows")).containsExactlyElementsOf(all);
    }

    @Test
    void filesHaveTheSameLinesInTheSameOrder() {
        String csv = side.get(Group.GROUP_MANAGER, "/api/prospects?format=csv").body();
        List<String> keys = csv.lines()
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .filter(key -> key.startsWith("P-"))
                .toList();
        assertThat(keys).containsExactlyElementsOf(ids(all));
    }

    private List<JsonNode> rows(Actor actor, String asked) {
        return lines(side.json(actor, "/api/prospects" + asked), "rows");
    }

    private Set<String> values(String field) {
        Set<String> values = new TreeSet<>();
        for (JsonNode row : all) {
            String value = text(row, field);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<String> ids(List<JsonNode> rows) {
        List<String> ids =
                rows.stream().map(row -> row.path("prospectId").stringValue()).collect(Collectors.toList());
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        return ids;
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.path(field).isString() ? row.path(field).stringValue() : null;
    }
}
