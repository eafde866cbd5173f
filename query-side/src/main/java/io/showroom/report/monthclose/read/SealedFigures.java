package io.showroom.report.monthclose.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A month's figures in the text that a close seals.
 *
 * @param store key of the store
 * @param month the store month
 * @param position log position that they were computed at
 * @param text canonical JSON: names sorted by UTF-16 code units, no spaces, zeros left out
 * @param digest SHA-256 of the text's UTF-8 bytes, in hexadecimal
 */
public record SealedFigures(String store, YearMonth month, long position, String text, String digest) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SealedFigures of(String store, YearMonth month, long position, MonthFigures figures) {
        SortedMap<String, Object> all = new TreeMap<>();
        all.put("figures", figures.byName());
        all.put("month", month.toString());
        all.put("position", position);
        all.put("store", store);
        String text = JSON.writeValueAsString(all);
        return new SealedFigures(store, month, position, text, digest(text));
    }

    /** Returns the figures in a sealed text. */
    static MonthFigures read(String text) {
        SortedMap<String, Long> figures = new TreeMap<>();
        for (var one : JSON.readTree(text).path("figures").properties()) {
            JsonNode count = one.getValue();
            figures.put(one.getKey(), count.asLong(0));
        }
        return new MonthFigures(figures);
    }

    static String digest(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }
}
