package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.showroom.prospect.acts.ProspectStatus;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The usual words of lists for the values of a field ({@code importing/list-words.csv}), such as 战败, 已交车, 先生. */
final class DefaultVocabulary {

    private static final Map<ListField, Map<String, String>> WORDS = new EnumMap<>(ListField.class);

    static {
        for (NamedCsvRecord row : NormalizedText.list("list-words.csv")) {
            ListField field = ListField.of(row.getField("field")).orElseThrow();
            Map<String, String> words = WORDS.computeIfAbsent(field, none -> new HashMap<>());
            String value = row.getField("value");
            words.put(NormalizedText.plain(value), value);
            for (String language : List.of("zh", "en")) {
                NormalizedText.words(row.getField(language))
                        .forEach(word -> words.put(NormalizedText.plain(word), value));
            }
        }
    }

    private DefaultVocabulary() {}

    /** Whether the text is a known word of a field. */
    static boolean know(ListField field, String text) {
        return WORDS.getOrDefault(field, Map.of()).containsKey(NormalizedText.plain(text));
    }

    /** Whether the text is a status other than an open prospect. */
    static boolean close(String text) {
        String standing = WORDS.getOrDefault(ListField.STATUS, Map.of()).get(NormalizedText.plain(text));
        return standing != null && ProspectStatus.valueOf(standing) != ProspectStatus.OPEN;
    }
}
