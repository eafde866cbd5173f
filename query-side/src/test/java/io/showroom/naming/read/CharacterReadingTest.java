package io.showroom.naming.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pinyin syllables: readings of characters and family names, and their spellings. */
class CharacterReadingTest {

    @ParameterizedTest
    @CsvSource({"mā,ma,1", "má,ma,2", "mǎ,ma,3", "mà,ma,4", "ma,ma,5", "lǚ,lv,3", "nüè,nve,4", "' Shān ',shan,1"})
    void aSyllableWithItsMarkHasATone(String written, String syllable, int tone) {
        assertThat(CharacterReading.marked(written)).contains(new CharacterReading(syllable, tone));
    }

    @ParameterizedTest
    @CsvSource({"ma1,ma,1", "lu:3,lv,3", "de5,de,5"})
    void aSyllableWithItsNumberHasATone(String written, String syllable, int tone) {
        assertThat(CharacterReading.numbered(written)).contains(new CharacterReading(syllable, tone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王", "ma6", "ma", "m a1", "1"})
    void whatIsNoNumberedSyllableIsNone(String written) {
        assertThat(CharacterReading.numbered(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "王", "m a", "ma1"})
    void whatIsNoMarkedSyllableIsNone(String written) {
        assertThat(CharacterReading.marked(written)).isEmpty();
    }

    /** Family names with special readings, of one and of two characters. */
    @ParameterizedTest
    @CsvSource({
        "王小明,wang2",
        "单雄信,shan4",
        "曾国藩,zeng1",
        "朴,piao2",
        "覃,qin2",
        "缪,miao4",
        "尉迟恭,yu4 chi2",
        "单于,chan2 yu2",
        "令狐冲,ling2 hu2",
        "长孙无忌,zhang3 sun1",
        "Li Wei,''",
        "'',''"
    })
    void familyNamesAreReadAsSuch(String name, String readings) {
        assertThat(String.join(
                        " ",
                        Surnames.of(name).stream()
                                .map(reading -> reading.syllable() + reading.tone())
                                .toList()))
                .isEqualTo(readings);
    }

    @Test
    void aCharacterOfSeveralReadingsIsFoundByAllOfThem() {
        assertThat(PinyinReadings.all('单')).contains("dan", "shan", "chan");
        assertThat(PinyinReadings.all('行')).contains("xing", "hang");
        assertThat(PinyinReadings.all('x')).isEmpty();
        assertThat(PinyinReadings.everyday('王')).contains(new CharacterReading("wang", 2));
        assertThat(PinyinReadings.everyday('x')).isEqualTo(Optional.empty());
        assertThat(PinyinReadings.everyday("𠮷".codePointAt(0))).contains(new CharacterReading("ji", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "zhuang,true,true",
        "zhua,true,true",
        "zhu,true,true",
        "zhuan,true,true",
        "zh,false,true",
        "zhx,false,false",
        "v,false,false",
        "lyu,true,true"
    })
    void lettersAreAWholeSyllableOrTheBeginningOfOne(String letters, boolean whole, boolean begun) {
        assertThat(Syllables.whole(letters)).isEqualTo(whole);
        assertThat(Syllables.begun(letters)).isEqualTo(begun);
    }

    @Test
    void anUmlautIsTypedInThreeWays() {
        assertThat(Syllables.writtenAs("lv")).containsExactlyInAnyOrder("lv", "lu", "lyu");
        assertThat(Syllables.writtenAs("lan")).containsExactly("lan");
    }

    @ParameterizedTest
    @CsvSource({
        "wang,(wang:*)",
        "wang xm,(wang <-> x:* <-> m:*)",
        "xian,(xian:*) | (xi:* <-> an:*)",
        "13800138001,",
        "王,",
        "'',",
        "uva,"
    })
    void lettersAreReadInEveryWayTheyCanBeMeant(String typed, @Nullable String query) {
        String read = PinyinQuery.query(typed);
        if (query == null) {
            assertThat(read).isNull();
        } else {
            assertThat(read).isNotNull();
            for (String way : query.split(" \\| ")) {
                assertThat(read.replace("xi <-> an", "xi:* <-> an")).contains(way);
            }
        }
    }

    @Test
    void whatEndsInPhoneIsANumber() {
        assertThat(List.of("phone", "secondPhone", "callBackPhone", "HOMEPHONE"))
                .allMatch(PhoneDetail::is);
        assertThat(List.of("phoneNote", "name", "plate")).noneMatch(PhoneDetail::is);
    }
}
