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

/** How stores head the columns of their lists, in Chinese and English ({@code importing/list-headers.csv}). */
final class Headers {

    private static final int SHORTEST_PART = 2;
    private static final Map<String, ListField> FIELDS = new LinkedHashMap<>();
    private static final Set<String> IGNORED = new HashSet<>();
    private static final Map<String, Map<ListField, String>> TITLES = new HashMap<>();

    static {
        for (NamedCsvRecord row : Written.list("list-headers.csv")) {
            Optional<ListField> field = ListField.of(row.getField("field"));
            for (String language : List.of("zh", "en")) {
                List<String> words = Written.words(row.getField(language));
                field.ifPresent(known -> TITLES.computeIfAbsent(language, none -> new EnumMap<>(ListField.class))
                        .put(known, words.getFirst()));
                for (String word : words) {
                    if (field.isPresent()) {
                        FIELDS.put(Written.plain(word), field.get());
                    } else {
                        IGNORED.add(Written.plain(word));
                    }
                }
            }
        }
    }

    private Headers() {}

    /** The field that a header names as one usually does. */
    static Optional<ListField> exact(String header) {
        Optional<ListField> whole = Optional.ofNullable(FIELDS.get(Written.plain(header)));
        return whole.or(() -> Optional.ofNullable(FIELDS.get(Written.plain(withoutBrackets(header)))));
    }

    /** The field whose longest usual name stands somewhere in the header. */
    static Optional<ListField> likely(String header) {
        String plain = Written.plain(withoutBrackets(header));
        if (ignored(header)) {
            return Optional.empty();
        }
        String found = "";
        for (String name : FIELDS.keySet()) {
            boolean wholeWord = name.codePoints().anyMatch(Headers::isHan) || name.length() > SHORTEST_PART * 2;
            if (wholeWord && name.length() >= SHORTEST_PART && name.length() > found.length() && plain.contains(name)) {
                found = name;
            }
        }
        return Optional.ofNullable(FIELDS.get(found));
    }

    /** Whether the column is one that says nothing of a prospect. */
    static boolean ignored(String header) {
        return IGNORED.contains(Written.plain(header));
    }

    /** How the field heads its column in a list made here. */
    static String title(ListField field, Locale locale) {
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        return TITLES.getOrDefault(language, Map.of()).getOrDefault(field, field.key());
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String withoutBrackets(String header) {
        return header.replaceAll("[(（\\[【].*?[)）\\]】]", "");
    }
}
