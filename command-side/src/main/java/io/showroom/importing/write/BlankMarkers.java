package io.showroom.importing.write;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Recognises words and marks that mean an empty cell. */
public final class BlankMarkers {

    private static final Set<String> WORDS = Set.of(
            "无", "没有", "暂无", "暂缺", "未留", "未知", "不详", "未填", "未填写", "未提供", "未登记", "拒留", "空", "n/a", "na", "none", "null",
            "nil");

    private BlankMarkers() {}

    /** Whether the text means that there is no value, dashes, slashes and underscores alone included. */
    public static boolean isNone(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || WORDS.contains(plain)
                || plain.codePoints().allMatch(c -> c == '/' || c == '\\' || c == '_' || isDash(c));
    }

    private static boolean isDash(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION || character == '−' || character == '─';
    }
}
