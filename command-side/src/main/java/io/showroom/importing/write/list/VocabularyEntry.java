package io.showroom.importing.write.list;

/**
 * Something a cell can name.
 *
 * @param key how commands call it
 * @param zh its name in Chinese
 * @param en its name in English
 */
record VocabularyEntry(String key, String zh, String en) {}
