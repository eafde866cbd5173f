package io.showroom.importing.write.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words of a list mean in one store: codes, consultants and grades by key or name, in either language. */
final class Vocabulary {

    private static final String AMBIGUOUS = "";

    private final Map<ListField, List<VocabularyEntry>> choices = new EnumMap<>(ListField.class);
    private final Map<ListField, Map<String, String>> keys = new EnumMap<>(ListField.class);

    /** Offers choices for a field. */
    void offer(ListField field, List<VocabularyEntry> offered) {
        choices.put(field, List.copyOf(offered));
        for (VocabularyEntry choice : offered) {
            word(field, choice.key(), choice.key());
            word(field, choice.zh(), choice.key());
            word(field, choice.en(), choice.key());
        }
        // A key is itself, whoever is called so.
        offered.forEach(choice -> known(field).put(NormalizedText.plain(choice.key()), choice.key()));
    }

    /** Takes another word for a choice; a word for two choices stands for neither. */
    void word(ListField field, String word, String key) {
        if (!word.isBlank()) {
            known(field).merge(NormalizedText.plain(word), key, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    /** The key that a text stands for, or nothing if none or more than one. */
    Optional<String> key(ListField field, String text) {
        return Optional.ofNullable(known(field).get(NormalizedText.plain(text))).filter(key -> !key.equals(AMBIGUOUS));
    }

    /** Whether cells of the field name one of several choices. */
    boolean chooses(ListField field) {
        return keys.containsKey(field);
    }

    /** The choices of a field. */
    List<VocabularyEntry> choices(ListField field) {
        return choices.getOrDefault(field, List.of());
    }

    private Map<String, String> known(ListField field) {
        return keys.computeIfAbsent(field, none -> new HashMap<>());
    }
}
