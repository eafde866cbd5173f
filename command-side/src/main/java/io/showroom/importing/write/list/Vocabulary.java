package io.showroom.importing.write.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The meaning of a list's words in one store: codes, consultants and grades by key or name, in either language. */
final class Vocabulary {

    private static final String AMBIGUOUS = "";

    private final Map<ListField, List<VocabularyEntry>> choices = new EnumMap<>(ListField.class);
    private final Map<ListField, Map<String, String>> keys = new EnumMap<>(ListField.class);

    /** Adds the choices of a field. */
    void offer(ListField field, List<VocabularyEntry> offered) {
        choices.put(field, List.copyOf(offered));
        for (VocabularyEntry choice : offered) {
            word(field, choice.key(), choice.key());
            word(field, choice.zh(), choice.key());
            word(field, choice.en(), choice.key());
        }
        // A key always means itself, even if another choice has that name.
        offered.forEach(choice -> known(field).put(NormalizedText.plain(choice.key()), choice.key()));
    }

    /** Adds another word for a choice; a word for two choices is ambiguous and means neither. */
    void word(ListField field, String word, String key) {
        if (!word.isBlank()) {
            known(field).merge(NormalizedText.plain(word), key, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
    }

    /** Returns the key that a text means; empty if none or ambiguous. */
    Optional<String> key(ListField field, String text) {
        return Optional.ofNullable(known(field).get(NormalizedText.plain(text))).filter(key -> !key.equals(AMBIGUOUS));
    }

    /** Whether the field has choices. */
    boolean chooses(ListField field) {
        return keys.containsKey(field);
    }

    /** Returns the choices of a field. */
    List<VocabularyEntry> choices(ListField field) {
        return choices.getOrDefault(field, List.of());
    }

    private Map<String, String> known(ListField field) {
        return keys.computeIfAbsent(field, none -> new HashMap<>());
    }
}
