package io.showroom.naming.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pinyin searches against names, executed by the database. */
class PinyinNameTest {

    private static final HikariDataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient sql = JdbcClient.create(DATABASE);

    @Test
    void aNameIsFoundBySyllablesInitialsAndBothMixed() {
        for (String typed : new String[] {
            "wangxiaoming",
            "Wang Xiaoming",
            "wang xiao ming",
            "wxm",
            "WXM",
            "wangxm",
            "wxiaoming",
            "xiaoming",
            "xm",
            "ming",
            "wangxiaom",
            "wan",
            "wáng",
            "ｗａｎｇ"
        }) {
            assertThat(finds(typed, "王小明")).as(typed).isTrue();
        }
        for (String typed : new String[] {"wangming", "wm", "wang m", "xiaowang", "wangxiaomingx", "li"}) {
            assertThat(finds(typed, "王小明")).as(typed).isFalse();
        }
    }

    @Test
    void familyNamesAreFoundByEveryReading() {
        String[][] read = {
            {"单雄信", "shan", "dan", "chan", "sxx", "dxx"},
            {"曾国藩", "zeng", "ceng"},
            {"解缙", "xie", "jie"},
            {"仇英", "qiu", "chou"},
            {"查良镛", "zha", "cha", "zly"},
            {"朴树", "piao", "pu"},
            {"缪荃孙", "miao", "mou"},
            {"覃辉", "qin", "tan"},
            {"万俟卨", "moqi", "wansi"},
            {"尉遲恭", "yuchi", "weichi"}
        };
        for (String[] name : read) {
            for (int i = 1; i < name.length; i++) {
                assertThat(finds(name[i], name[0])).as(name[0] + " " + name[i]).isTrue();
            }
        }
    }

    @Test
    void anUmlautIsFoundHoweverItIsTyped() {
        for (String typed : new String[] {"lvbu", "lubu", "lübu", "lǚ bù", "lyubu", "lb"}) {
            assertThat(finds(typed, "吕布")).as(typed).isTrue();
            assertThat(finds(typed, "呂布")).as(typed).isTrue();
        }
    }

    @Test
    void charactersBeyondTheBasicPlaneAreSpeltToo() {
        assertThat(finds("zhuying", "朱𬎆")).isTrue();
        assertThat(finds("jitian", "𠮷田")).isTrue();
    }

    @Test
    void anApostropheKeepsSyllablesApart() {
        assertThat(finds("xi'an", "习安")).isTrue();
        assertThat(finds("xian", "习安")).isTrue();
        assertThat(finds("xian", "冼星海")).isTrue();
        assertThat(finds("xi'an", "冼星海")).isFalse();
    }

    @Test
    void whatIsNoPinyinFindsNothing() {
        assertThat(PinyinQuery.query("王")).isNull();
        assertThat(PinyinQuery.query("138")).isNull();
        assertThat(PinyinQuery.query("uwe")).isNull();
        assertThat(PinyinQuery.query(" ' ")).isNull();
        assertThat(PinyinQuery.query("a".repeat(100))).isNull();
    }

    @Test
    void aNameWithoutChineseCharactersHasNoIndex() {
        assertThat(PinyinName.of("Smith")).isNull();
        assertThat(PinyinName.of(null)).isNull();
    }

    private boolean finds(String typed, String name) {
        return sql.sql("SELECT CAST(? AS tsvector) @@ CAST(? AS tsquery)")
                .params(PinyinName.of(name), PinyinQuery.query(typed))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
