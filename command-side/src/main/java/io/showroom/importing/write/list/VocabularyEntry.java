package io.showroom.importing.write.list;

/**
 * A choice of a field.
 *
 * @param key key in commands
 * @param zh Chinese name
 * @param en English name
 */
record VocabularyEntry(String key, String zh, String en) {}
