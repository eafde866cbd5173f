package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Known headers of stores' lists, in Chinese and English ({@code importing/list-headers.csv}). The last word of a
 * header determines its subject in both languages: 客户微信 is a WeChat id, a customer's gender no customer.
 */
final class KnownHeaders {

    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【].*?[)）\\]】]");
    private static final Pattern OF_THE_CUSTOMER =
            Pattern.compile("^(?:(?:意向|潜在|购车)?客户|顾客|潜客|用户|车主|购车人|买家|访客|来访者|联系人|本人"
                    + "|customers?|clients?|prospects?|leads?|buyers?)(?:的|s)?(?=.)");
    private static final Pattern OF_SOMEBODY_ELSE =
            Pattern.compile("顾问|销售员|业务员|销售人员|经理|主管|接待|跟进人|负责人|推荐|介绍|紧急|担保|配偶|爱人|父母|子女|代办|代理"
                    + "|经销商|门店|店铺|店名|4s|创建人|录入人|操作人|审批|上级|保险|贷款|金融|银行|发票|归属地"
                    + "|consultant|salesperson|salesman|advisor|manager|referr|emergency|dealer|spouse|insur|bank");
    private static final Pattern GOES_ON = Pattern.compile("^(?:[0-9一二三/+&,、和与及或-].*|偏好|要求|安排|情况|信息|描述|名称|明细)$");
    private static final Pattern ASKS = Pattern.compile("^(?:是否|有无|has|is)");
    private static final Map<String, ListField> FIELDS = new LinkedHashMap<>();
    private static final Set<String> IGNORED = new HashSet<>();
    private static final Set<String> PROBLEM = new HashSet<>();

    /** Words that identify a field only as the whole header. */
    private static final Set<String> ALONE = new HashSet<>();

    private static final Map<String, Map<ListField, String>> TITLES = new HashMap<>();

    static {
        for (NamedCsvRecord row : NormalizedText.list("list-headers.csv")) {
            String name = row.getField("field");
            Optional<ListField> field = ListField.of(name);
            for (String language : List.of("zh", "en")) {
                List<String> words = NormalizedText.words(row.getField(language));
                field.ifPresent(known -> TITLES.computeIfAbsent(language, none -> new EnumMap<>(ListField.class))
                        .put(known, words.getFirst()));
                for (String word : words) {
                    String plain = NormalizedText.plain(word);
                    switch (name) {
                        case "ignored" -> IGNORED.add(plain);
                        case "problem" -> PROBLEM.add(plain);
                        case "alone" -> ALONE.add(plain);
                        default -> FIELDS.put(plain, field.orElseThrow());
                    }
                }
            }
        }
    }

    private KnownHeaders() {}

    /** Returns the field whose known header this is. */
    static Optional<ListField> exact(String header) {
        return Optional.ofNullable(FIELDS.get(NormalizedText.plain(header)))
                .or(() -> Optional.ofNullable(FIELDS.get(NormalizedText.plain(withoutBrackets(header)))));
    }

    /**
     * Returns the field that a longer header ends or begins with; empty if it concerns somebody other than the
     * customer.
     */
    static Optional<ListField> likely(String header) {
        if (ignored(header) || ofSomebodyElse(header)) {
            return Optional.empty();
        }
        String core = core(header);
        if (IGNORED.contains(core) || ASKS.matcher(core).find()) {
            return Optional.empty();
        }
        ListField named = FIELDS.get(core);
        String found = named != null ? core : longest(core, String::endsWith);
        if (found == null) {
            found = longest(
                    core,
                    (text, name) -> text.startsWith(name)
                            && GOES_ON.matcher(text.substring(name.length())).matches());
        }
        return Optional.ofNullable(found).map(FIELDS::get);
    }

    /** Returns the header without brackets and without words for the customer. */
    private static String core(String header) {
        return OF_THE_CUSTOMER
                .matcher(NormalizedText.plain(withoutBrackets(header)))
                .replaceFirst("");
    }

    private static @Nullable String longest(String text, BiPredicate<String, String> stands) {
        String found = null;
        for (String name : FIELDS.keySet()) {
            boolean han = name.codePoints().anyMatch(KnownHeaders::isHan);
            boolean whole = name.length() >= (han ? SHORTEST_PART : SHORTEST_WORD) && !ALONE.contains(name);
            if (whole && (found == null || name.length() > found.length()) && stands.test(text, name)) {
                found = name;
            }
        }
        return found;
    }

    /** Whether the column is to be ignored. */
    static boolean ignored(String header) {
        String plain = NormalizedText.plain(header);
        return IGNORED.contains(plain) || PROBLEM.contains(plain);
    }

    /** Whether the column concerns a consultant, referrer or somebody else than the customer. */
    static boolean ofSomebodyElse(String header) {
        return exact(header).isEmpty()
                && !FIELDS.containsKey(core(header))
                && OF_SOMEBODY_ELSE.matcher(NormalizedText.plain(header)).find();
    }

    /** Whether the column is the error column of a file of rejected rows. */
    static boolean saysWhatIsWrong(String header) {
        return PROBLEM.contains(NormalizedText.plain(header));
    }

    /** Returns the field's header in a list created here. */
    static String title(ListField field, Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        return TITLES.getOrDefault(language, Map.of()).getOrDefault(field, field.key());
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String withoutBrackets(String header) {
        return BRACKETS.matcher(header).replaceAll("");
    }
}
