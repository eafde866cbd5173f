package io.showroom.deploy.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each domain term has one translation: where an English text contains the term, the Chinese text contains its
 * translation.
 */
class GlossaryTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("command-side", "query-side", "deploy");

    /** Terms of docs/domain.md: the English one as a pattern, and Chinese ones of which one must occur. */
    private static final List<Term> TERMS = List.of(
            Term.of("prospects?", "客户"),
            Term.of("open prospects?", "意向客户"),
            Term.of("consultants?", "销售顾问|值班顾问"),
            Term.of("sales managers?", "销售经理"),
            Term.of("sales assistants?", "销售助理"),
            Term.of("group managers?", "集团管理"),
            Term.of("auditors?", "审计"),
            Term.of("administrators?", "管理员"),
            Term.of("reception(?!(ist| order))", "前台接待"),
            Term.of("owners?", "保有客户"),
            Term.of("(?<!high-)defeat(s|ed)?", "战败"),
            Term.of("lost contact", "失控"),
            Term.of("frozen", "冷冻"),
            Term.of("invalid(?! s)", "无效"),
            Term.of("reactivate[ds]?", "复活|启用"),
            Term.of("captured?", "留档"),
            Term.of("upgraded", "升级"),
            Term.of("downgraded", "降级"),
            Term.of("ungraded", "未定级"),
            Term.of("grading schemes?", "意向级别方案"),
            Term.of("cadence", "跟进周期"),
            Term.of("follow-ups?", "跟进"),
            Term.of("test[- ]drives?", "试乘试驾"),
            Term.of("quotes?", "报价"),
            Term.of("cancel (the )?order|order cancelled", "退订"),
            Term.of("deliver(y|ed)", "交车"),
            Term.of("again-visits?", "再次来(店|访)"),
            Term.of("hand(ed)? ?-?over", "交接"),
            Term.of("reassign(ed)?", "交接"),
            Term.of("referrals?|referred|refer", "推介"),
            Term.of("referrer", "推介人"),
            Term.of("retained", "留存"),
            Term.of("new this month", "本月新增"),
            Term.of("closing rate", "成交率"),
            Term.of("capture rate", "留档率"),
            Term.of("defeat rate", "战败率"),
            Term.of("invitation rate", "邀约到店率"),
            Term.of("source channels?", "来源渠道"),
            Term.of("sources?(?! channel)", "来源"),
            Term.of("customer cards?", "客户信息卡"),
            Term.of("contact status sheets?", "意向客户接触状况表"),
            Term.of("daily sales reports?", "营业日报表"),
            Term.of("defeat analysis", "战败.失控.分析表"),
            Term.of("traffic statistics", "来店/来电统计"),
            Term.of("visit register", "来店来电登记表"),
            Term.of("evening meeting", "夕会"),
            Term.of("funnel", "漏斗"),
            Term.of("secondary outlets?", "二级网点"),
            Term.of("replacement", "置换"),
            Term.of("additional", "增购"),
            Term.of("competitor models?", "竞品车型"),
            Term.of("concerns?", "顾虑焦点"),
            Term.of("duty rota", "值班"),
            Term.of("closing days?", "休息日"),
            Term.of("month close", "月结"),
            Term.of("record no\\.", "记录序号|第 \\{0\\} 条"),
            Term.of("check code", "校验码"),
            Term.of("as known at", "截至"),
            Term.of("erasures?|erased", "删除"),
            Term.of("masked", "隐藏"),
            Term.of("dry run", "试导入"),
            Term.of("late entries|late entry", "补录"),
            Term.of("corrections?", "更正"),
            Term.of("online leads?", "网络线索"),
            Term.of("campaigns?", "活动"));

    /**
     * Column names that programs read; a rule for test drives by the customer (试驾) that does not apply to rides as a
     * passenger (试乘); a rate whose name contains another's; and 离职交接, which is a term of its own.
     */
    private static final Set<String> EXCEPTIONS = Set.of(
            "refusals: columnMissing",
            "refusals: transactionColumnMissing",
            "importing: importing.history.hint",
            "refusals: licenceNotSeen",
            "texts: kpis.clearDefeat",
            "handover: handover.title");

    private static final Map<String, String> ENGLISH = new TreeMap<>();
    private static final Map<String, String> CHINESE = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> bundles = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (Path bundle : bundles.filter(
                                path -> path.toString().matches(".*/(messages/.*|texts)_zh_CN\\.properties"))
                        .toList()) {
                    String name = bundle.toString();
                    read(name, CHINESE);
                    read(name.replace("_zh_CN", ""), ENGLISH);
                }
            }
        }
    }

    private static void read(String bundle, Map<String, String> texts) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(bundle), StandardCharsets.UTF_8)) {
            read.load(reader);
        }
        String name = Path.of(bundle).getFileName().toString().replaceFirst("(_zh_CN)?\\.properties$", "");
        read.stringPropertyNames().forEach(key -> texts.put(name + ": " + key, read.getProperty(key)));
    }

    @Test
    void everyTextHasItsTwin() {
        assertThat(ENGLISH).hasSizeGreaterThan(1500);
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void chineseTextsUseTheTermsOfTheDomain() {
        List<String> missing = new ArrayList<>();
        ENGLISH.forEach((key, english) -> TERMS.stream()
                .filter(term -> term.isMissing(english, CHINESE.getOrDefault(key, "")))
                .filter(term -> !EXCEPTIONS.contains(key))
                .forEach(term -> missing.add(key + " lacks " + term.chinese() + ": " + CHINESE.get(key))));
        assertThat(missing).isEmpty();
    }

    /** An exception that is no longer needed must be removed. */
    @Test
    void everyExceptionIsNeeded() {
        assertThat(EXCEPTIONS).allSatisfy(key -> assertThat(TERMS)
                .anyMatch(term -> term.isMissing(ENGLISH.getOrDefault(key, ""), CHINESE.getOrDefault(key, ""))));
    }

    /** Words formerly used for a domain term. */
    @Test
    void noTextUsesAnotherWordForAnIdeaOfTheDomain() {
        Pattern others = Pattern.compile("转介绍|移交|跟进频次|(?<!销售|值班)顾问|指派|建档|交付|(?<!意向)级别方案|你");
        assertThat(CHINESE.entrySet().stream()
                        .filter(text -> others.matcher(text.getValue()).find()))
                .isEmpty();
    }

    /** Plain technical English. */
    @Test
    void englishTextsArePlain() {
        Pattern voice =
                Pattern.compile("(?i)\\b(whoever|who asks|is told|asks again|stands? (there|in|anew)|written anew|"
                        + "brought in|came in|by itself|says so|lies (in|before)|there is no such thing)\\b");
        assertThat(ENGLISH.entrySet().stream()
                        .filter(text -> voice.matcher(text.getValue()).find()))
                .isEmpty();
    }

    private record Term(Pattern english, Pattern chinese) {

        static Term of(String english, String chinese) {
            return new Term(Pattern.compile("(?i)\\b(?:" + english + ")\\b"), Pattern.compile(chinese));
        }

        boolean isMissing(String englishText, String chineseText) {
            return english.matcher(englishText).find()
                    && !chinese.matcher(chineseText).find();
        }
    }
}
