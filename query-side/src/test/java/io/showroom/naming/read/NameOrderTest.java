package io.showroom.naming.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void familyNamesAreReadAsSuch() {
        ordered("陈一", "仇英", "单雄信", "汪洋", "王小明", "解缙", "曾国藩", "查良镛");
        ordered("缪荃孙", "朴树", "覃辉", "单雄信");
        ordered("单于越", "陈一");
    }

    @Test
    void traditionalOnesStandAmongTheSimplified() {
        ordered("陈一", "陳二", "單雄信", "沈三");
        ordered("尉迟公", "尉遲恭", "曾巩");
    }

    @Test
    void aFamilyStaysTogether() {
        ordered("汪洋", "汪直", "王安", "王洋");
        ordered("李娜", "林冲", "鲁达", "吕布", "罗成");
    }

    @Test
    void aSyllableComesBeforeALongerOne() {
        ordered("李四", "李四平", "梁山");
        ordered("万三", "汪洋");
    }

    @Test
    void othersStandAmongThemByTheirLetters() {
        ordered("Anna", "陈一", "José", "Smith", "王五");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreWholeAndInOrder() {
        ordered("陈一", "𠮷田", "朱安", "朱𬎆", "朱元");
        assertThat(Objects.requireNonNull(NameOrder.key("朱𬎆")).codePoints()).noneMatch(NameOrderTest::halfCharacter);
    }

    @Test
    void whoHasNoNameComesLast() {
        assertThat(NameOrder.key(null)).isNull();
        assertThat(NameOrder.key(" ")).isNull();
        assertThat(NameOrder.BY_NAME.compare(null, "朱元")).isPositive();
    }

    @Property
    void anyTextHasAKeyWithoutHalvesOfCharacters(@ForAll String name) {
        StringBuilder whole = new StringBuilder();
        name.codePoints().filter(point -> !halfCharacter(point)).forEach(whole::appendCodePoint);
        String key = NameOrder.key(whole.toString());
        if (key != null) {
            assertThat(key.codePoints()).noneMatch(NameOrderTest::halfCharacter);
        }
    }

    private static boolean halfCharacter(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static void ordered(String... names) {
        List<@Nullable String> mixed = new ArrayList<>(List.of(names));
        Collections.reverse(mixed);
        mixed.sort(NameOrder.BY_NAME);
        assertThat(mixed).containsExactly(names);
    }
}
