package io.showroom.deploy.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Generates malformed and hostile bodies, values and files; the same ones for the same seed. */
final class Hostile {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "99999999999999999999999999",
            "0.0000000000000000001",
            "NaN",
            "[]",
            "{}",
            "[[[[[[[[[[]]]]]]]]]]",
            "{\"a\":{\"b\":{\"c\":1}}}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\\u202e\"",
            "\"'; drop table domain_event; --\"",
            "\"${jndi:ldap://localhost/x}\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"%00%n%s\"",
            "\"P-00000000-0000-0000-0000-000000000000\"",
            "\"2026-02-30\"",
            "\"2026-01-01\"",
            "\"2026-01-01T00:00:00+08:00\"",
            "\"2026-01-01T00:00:00\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-5000-01-01\"",
            "1767225600",
            "\"WALK_IN\"",
            "\"walk_in\"",
            "\"DEFEATED\"",
            "\"" + "x".repeat(200_000) + "\"",
            "\"" + "王".repeat(5_000) + "\"",
            "{\"@class\":\"java.util.HashMap\"}",
            "[\"java.net.URL\",\"http://localhost/\"]");

    private static final List<String> WHOLE_BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "42",
            "\"text\"",
            "{",
            "}",
            "{\"a\":}",
            "{\"prospectId\":\"a\",\"prospectId\":\"b\"}",
            "{\"unknown\":1}",
            "{} {}",
            "<xml/>",
            "a=b&c=d",
            "\uFEFF{}",
            "{\"\\u0000\":1}",
            "[".repeat(100_000),
            "{\"a\":".repeat(5_000));

    private final Random random;

    Hostile(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a body for a command with these fields, most of them invalid. */
    String body(List<String> fields) {
        if (random.nextInt(5) == 0) {
            return WHOLE_BODIES.get(random.nextInt(WHOLE_BODIES.size()));
        }
        return fields.stream()
                .filter(field -> random.nextInt(3) > 0)
                .map(field -> "\"" + field + "\":" + VALUES.get(random.nextInt(VALUES.size())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns a header field that clients should not send. */
    Map.Entry<String, String> header() {
        List<Map.Entry<String, String>> headers = List.of(
                Map.entry("Content-Type", "application/json"),
                Map.entry("Content-Type", "text/plain"),
                Map.entry("Content-Type", "application/xml"),
                Map.entry("Content-Type", "nonsense"),
                Map.entry("Content-Type", "application/json;charset=ebcdic"),
                Map.entry("Accept", "nonsense"),
                Map.entry("Accept", "image/png"),
                Map.entry("Accept-Language", "xx-invalid-;;q=9"),
                Map.entry("Accept-Language", "zh-CN"),
                Map.entry("Idempotency-Key", "k".repeat(2_000)),
                Map.entry("Idempotency-Key", "\u00e9"),
                Map.entry("If-Match", "not a number"),
                Map.entry("If-Match", "99999999999999999999"),
                Map.entry("Range", "bytes=-1"),
                Map.entry("X-Forwarded-Host", "example.org"));
        return headers.get(random.nextInt(headers.size()));
    }

    /** Returns a percent-encoded value for a query parameter or a path segment. */
    String part() {
        List<String> parts = List.of(
                "",
                "%00",
                "%FF%FE",
                "-1",
                "0",
                "99999999999999999999",
                "NaN",
                "2026-02-30",
                "2026-13",
                "2026-01",
                "2026-01-01",
                "0000-00-00",
                "9999-12",
                "%2B99999-01-01",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00%3A00%3A00%2B08%3A00",
                "'%3B%20drop%20table%20x%3B%20--",
                "%25",
                "..%2F..%2Fetc%2Fpasswd",
                "%E7%8E%8B",
                "%ED%A0%80",
                "P-00000000-0000-0000-0000-000000000000",
                "x".repeat(3_000),
                "grade",
                "nothing",
                "cohort",
                "%5B%5D",
                "name%2Casc",
                "name;drop");
        return parts.get(random.nextInt(parts.size()));
    }

    /** Returns a file that is not a valid history, or nearly one. */
    byte[] file() {
        byte[] noise = new byte[random.nextInt(4_000)];
        random.nextBytes(noise);
        String head = "prospect,act,occurred_at,store";
        return switch (random.nextInt(8)) {
            case 0 -> noise;
            case 1 -> new byte[0];
            case 2 -> (head + "\n" + "\"never closed,").getBytes(UTF_8);
            case 3 -> (head + "\nk,RegisterVisit," + "9".repeat(5_000) + ",S\n").getBytes(UTF_8);
            case 4 -> (head + "\n" + ",,,,,,,,,\n".repeat(500)).getBytes(UTF_8);
            case 5 -> (head + ",x,x\nk,\u0000,\uFFFF,\u202E\n").getBytes(UTF_8);
            case 6 -> concat(new byte[] {'P', 'K', 3, 4}, noise);
            default -> (head + "\nk,=cmd|' /C calc'!A0,2026-01-01," + "s".repeat(2_000) + "\n").getBytes(UTF_8);
        };
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }
}
