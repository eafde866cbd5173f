package io.showroom.audit.access.read;

import io.showroom.eventlog.read.PersonKeys;
import io.showroom.ledger.Digests;
import io.showroom.personaldata.MasterKey;
import io.showroom.personaldata.PersonalDataCipher;
import io.showroom.prospect.read.LoggedSearch;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts search terms for the access log, which is kept for ever, so that nothing personal is left after an erasure:
 * if persons were found, the text is encrypted under a key derived from the keys of all of them, and can be decrypted
 * only while all exist (docs/features/keys.md). If nobody was found, the end of a number is stored in the clear. A
 * keyed digest is stored beside it, which stays comparable.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
record SearchTermEncryption(PersonKeys keys, MasterKey masterKey) {

    private static final Pattern STORED = Pattern.compile("(?:^| )sought=([A-Z_]+)/([0-9a-f]{12})/([=~]?)(.*)$");
    private static final int DIGEST = 12;
    private static final int MOST_FOUND = 20;
    private static final String TEXT = "sought";

    /**
     * Returns the text stored at the end of the request parameters.
     *
     * @param found ids of the persons found, sorted
     */
    String stored(LoggedSearch sought, List<String> found) {
        return "sought=" + sought.kind() + "/" + digest(sought) + "/" + text(sought, found);
    }

    private String text(LoggedSearch sought, List<String> found) {
        if (found.isEmpty()) {
            return sought.namesNobody() ? "=" + sought.term() : "";
        }
        SecretKey key = found.size() > MOST_FOUND ? null : key(found, keys.keys(found));
        return key == null ? "" : "~" + PersonalDataCipher.encrypt(key, TEXT, Map.of(TEXT, sought.term()));
    }

    private String digest(LoggedSearch sought) {
        byte[] digest = Digests.sha256(masterKey
                .lookupDigest("sought " + sought.kind() + " " + sought.text())
                .getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest, 0, DIGEST / 2);
    }

    /** Returns the parameters without the encrypted text, which differs each time. */
    static String unsealed(String asked) {
        Matcher sought = STORED.matcher(asked);
        return sought.find() ? asked.substring(0, sought.start(3)) : asked;
    }

    /** Returns the lines with the search term decrypted and separated from the parameters. */
    List<AccessLine> opened(List<AccessLine> stored) {
        Map<String, SecretKey> opening = keys.keys(stored.stream()
                .map(AccessLine::entry)
                .filter(entry -> entry.asked().contains("sought="))
                .flatMap(entry -> entry.prospects().stream())
                .distinct()
                .toList());
        return stored.stream().map(line -> opened(line, opening)).toList();
    }

    private static AccessLine opened(AccessLine line, Map<String, SecretKey> keys) {
        Matcher sought = STORED.matcher(line.entry().asked());
        if (!sought.find()) {
            return line;
        }
        String text =
                switch (sought.group(3)) {
                    case "=" -> sought.group(4);
                    case "~" -> unsealed(sought.group(4), key(line.entry().prospects(), keys));
                    default -> null;
                };
        return new AccessLine(
                line.position(),
                line.entry().withAsked(line.entry().asked().substring(0, sought.start())),
                new AuditedSearchTerm(LoggedSearch.Kind.valueOf(sought.group(1)), text, sought.group(2)),
                line.sealed());
    }

    private static @Nullable String unsealed(String sealed, @Nullable SecretKey key) {
        try {
            return key == null
                    ? null
                    : PersonalDataCipher.decrypt(key, TEXT, sealed).get(TEXT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Derives one key from those of all persons; null if one is missing. */
    private static @Nullable SecretKey key(List<String> persons, Map<String, SecretKey> keys) {
        byte[][] all = new byte[persons.size()][];
        for (int n = 0; n < all.length; n++) {
            SecretKey one = keys.get(persons.get(n));
            if (one == null) {
                return null;
            }
            all[n] = one.getEncoded();
        }
        return new SecretKeySpec(Digests.sha256(all), "AES");
    }
}
