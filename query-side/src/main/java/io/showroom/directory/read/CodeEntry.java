package io.showroom.directory.read;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A code of a list.
 *
 * @param code the code
 * @param parent code of the upper level; null at the top
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param retired whether it is no longer offered
 */
public record CodeEntry(String code, @Nullable String parent, String nameZh, String nameEn, boolean retired) {

    /** Returns the name in a reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? nameZh : nameEn;
    }
}
