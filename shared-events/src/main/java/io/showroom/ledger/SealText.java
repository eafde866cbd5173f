package io.showroom.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes seals as JSON, for exports and ledger files. */
public final class SealText {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|(-?\\d{1,19}))");

    /** A seal has no nested objects, so the object ends at the next brace. */
    private static final Pattern ACCESS = Pattern.compile("\"access\"\\s*:\\s*(\\{[^{}]*\\})\\s*,?");

    private SealText() {}

    /** Returns one JSON object with the fields of {@link Seal}. */
    public static String write(Seal seal) {
        return String.format(
                Locale.ROOT,
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
     * Returns the JSON of the event log's seal, with the access log's seal as the object {@code access} if there is
     * one.
     */
    public static String write(KeptSeal kept) {
        Seal access = kept.access();
        return access == null
                ? write(kept.events())
                : "{\n  \"access\": " + write(access).strip().indent(2).strip() + ","
                        + write(kept.events()).substring(1);
    }

    /**
     * Reads the JSON of {@link #write(KeptSeal)}; a seal of the event log alone is accepted.
     *
     * @throws IllegalArgumentException if a field is missing or has the wrong type
     */
    public static KeptSeal readKept(String json) {
        Matcher access = ACCESS.matcher(json);
        return access.find()
                ? new KeptSeal(
                        read(json.substring(0, access.start()) + json.substring(access.end())), read(access.group(1)))
                : new KeptSeal(read(json), null);
    }

    /**
     * Reads the JSON of {@link #write(Seal)}, in any order and spacing; unknown fields are ignored.
     *
     * @throws IllegalArgumentException if a field is missing or has the wrong type
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
