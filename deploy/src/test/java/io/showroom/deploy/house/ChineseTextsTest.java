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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rules for the Chinese texts that can be checked automatically: punctuation, verbs on buttons, no technical words, no
 * duplicate keys.
 */
class ChineseTextsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("command-side", "query-side", "deploy");

    /** Half-width punctuation next to a Chinese character, a quoted word or a value. */
    private static final Pattern HALF_WIDTH =
            Pattern.compile("[\\p{IsHan}”}] ?[,;:?!(]|[,;:?!)] ?[\\p{IsHan}“{]|\\([^)]*\\p{IsHan}[^)]*\\)");

    /** A name fixed by the domain, and a legend that shows the symbols themselves. */
    private static final Set<String> AS_IT_IS = Set.of("reports.defeats", "contactsheet.legend.print");

    private static final Pattern TECHNICAL =
            Pattern.compile("If-Match|Idempotency|SHA-256|Retry-After|JSON|HTTP|日志位置|命令 [A-Z]|事件流|幂等|null|UUID");

    /** Texts for programs, auditors or administrators only. */
    private static final Pattern FOR_EXPERTS = Pattern.compile(
            "(seals|entries|checks|access|compare|admin|importing\\.history)\\..*|ifMatch|idempotencyKey|notJson|position");

    private static final Pattern SUBMIT =
            Pattern.compile("<button\\b[^>]*type=\"submit\"[^>]*>.*?</button>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("#\\{([a-zA-Z][-a-zA-Z.]*)");
    private static final Pattern VERB = Pattern.compile("(保存|登记|确认|申报|驳回|复活|交接|删除|约定|推迟|提前|登录|退出|修改|导出|导入|添加|"
            + "选用|停用|启用|恢复|开设|设置|撤销|查看|下载|上传|试导入|立即|仍然|安排|办理|放弃|认领|释放|解锁|合并|拆分|切换|打开|查找|"
            + "撤回|发送|生成|接收|批准|开始|结束|取消|清除|计算|试算|更正|补录|记录|新增|新建|编辑|关闭|选择|提交|重试|客户刚).*");

    private static final Pattern JOINED = Pattern.compile(
            "join(ing)?\\(\\s*\"[,;:] \"|\\+ \"[,;:] \"|\\? '' : '[,;:] '|\\$\\{[^}]*}: ?\\||</span>: <");

    private static final Map<String, String> CHINESE = new TreeMap<>();
    private static final List<String> TWICE = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        for (String module : MODULES) {
            Path folder = ROOT.resolve(module).resolve("src/main");
            try (Stream<Path> bundles = Files.walk(folder)) {
                for (Path bundle : bundles.filter(
                                path -> path.toString().matches(".*/(messages/.*|texts\\w*)\\.properties"))
                        .toList()) {
                    read(bundle);
                }
            }
        }
    }

    private static void read(Path bundle) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String line : Files.readAllLines(bundle)) {
            if (line.matches("[^#\\s=]+=.*") && !keys.add(line.substring(0, line.indexOf('=')))) {
                TWICE.add(bundle.getFileName() + ": " + line);
            }
        }
        if (bundle.toString().endsWith("_zh_CN.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.stringPropertyNames().forEach(key -> CHINESE.put(key, texts.getProperty(key)));
        }
    }

    /** Words are joined by {@code Punctuation}, which knows the language; SQL and names of parameters are not words. */
    @Test
    void whatPagesAndFilesJoinIsJoinedByTheMarksOfTheLanguage() throws IOException {
        List<String> joined = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("query-side/src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|html)"))
                    .filter(path ->
                            !path.toString().matches(".*/(projection|web)/.*|.*/(Breakdown|Punctuation)\\.java"))
                    .toList()) {
                JOINED.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> joined.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(joined).isEmpty();
    }

    @Test
    void noKeyStandsTwiceInABundle() {
        assertThat(TWICE).isEmpty();
    }

    @Test
    void punctuationIsFullWidth() {
        assertThat(CHINESE).hasSizeGreaterThan(1000);
        assertThat(CHINESE.entrySet().stream()
                        .filter(text -> !AS_IT_IS.contains(text.getKey()))
                        .filter(text -> HALF_WIDTH.matcher(text.getValue()).find()))
                .isEmpty();
    }

    @Test
    void salesStaffReadNoTechnicalWords() {
        assertThat(CHINESE.entrySet().stream()
                        .filter(text -> !FOR_EXPERTS.matcher(text.getKey()).matches())
                        .filter(text -> TECHNICAL.matcher(text.getValue()).find()))
                .isEmpty();
    }

    @Test
    void buttonsSayWhatTheyDo() throws IOException {
        Map<String, String> buttons = new TreeMap<>();
        CHINESE.forEach((key, text) -> {
            if (key.startsWith("send.")) {
                buttons.put(key, text);
            }
        });
        assertThat(buttons).hasSizeGreaterThan(20);
        try (Stream<Path> templates = Files.walk(ROOT.resolve("query-side/src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                SUBMIT.matcher(Files.readString(template))
                        .results()
                        .flatMap(button -> TEXT.matcher(button.group()).results())
                        .map(match -> match.group(1))
                        .filter(CHINESE::containsKey)
                        .forEach(key -> buttons.put(key, CHINESE.get(key)));
            }
        }
        assertThat(buttons.entrySet().stream()
                        .filter(button -> !VERB.matcher(button.getValue()).matches()))
                .isEmpty();
    }

    @Test
    void everyActHasItsButton() {
        assertThat(CHINESE.keySet().stream()
                        .filter(key -> key.matches("act\\.[A-Z]\\w*(\\.again)?"))
                        .map(key -> key.replaceFirst("act", "send"))
                        .filter(key -> !CHINESE.containsKey(key)))
                .isEmpty();
    }
}
