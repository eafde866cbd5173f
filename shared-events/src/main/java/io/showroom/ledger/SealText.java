package io.showroom.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seal as JSON, as it is exported and as it lies in a ledger file. */
public final class SealText {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?\\d{1,19}))");

    private SealText() {}

    /** One JSON object with the fields of {@link Seal}. */
    public static String write(Seal seal) {
        return String.format(
                """
                {
                  "number": %d,
                  "firstPosition": %d,
                  "lastPosition": %d,
                  "count": %d,
                  "sealedAt": "%s",
                  "previous": "%s",
                  "digest": "%s",
                  "keyId": "%s",
                  "signature": "%s"
                }
                """,
                seal.number(),
                seal.firstPosition(),
                seal.lastPosition(),
                seal.count(),
                seal.sealedAt(),
                seal.previous(),
                seal.digest(),
                seal.keyId(),
                seal.signature());
    }

    /**
     * Reads what {@link #write} wrote, in any order and spacing; other fields are passed over.
     *
     * @throws IllegalArgumentException if a field is missing or is not of its kind
     */
    public static Seal read(String json) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(json);
        while (field.find()) {
            fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        try {
            return new Seal(
                    number(fields, "number"),
                    number(fields, "firstPosition"),
                    number(fields, "lastPosition"),
                    number(fields, "count"),
                    Instant.parse(text(fields, "sealedAt")),
                    text(fields, "previous"),
                    text(fields, "digest"),
                    text(fields, "keyId"),
                    text(fields, "signature"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("not a seal: " + e.getMessage(), e);
        }
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(text(fields, name));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null) {
            throw new IllegalArgumentException("not a seal: " + name + " is missing");
        }
        return text;
    }
}
