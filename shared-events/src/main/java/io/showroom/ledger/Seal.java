package io.showroom.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A seal over a run of rows, bound to the seal before it. It covers every position above the last of the seal before up
 * to its own last: what lies between and is not in it has been put there later.
 *
 * @param number counts seals, from 1
 * @param firstPosition position of the first row
 * @param lastPosition position of the last row
 * @param count how many rows
 * @param sealedAt when it was made, to the microsecond, by the system's clock
 * @param previous digest of the seal before, 64 hexadecimal digits; zeros for the first seal
 * @param digest SHA-256 over the previous digest and the {@link RowDigests}, 64 hexadecimal digits
 * @param keyId which key signed it
 * @param signature Ed25519 signature over all fields above, in Base64
 */
public record Seal(
        long number,
        long firstPosition,
        long lastPosition,
        long count,
        Instant sealedAt,
        String previous,
        String digest,
        String keyId,
        String signature) {

    /** What stands as the previous digest in the first seal. */
    public static final String NOTHING = "0".repeat(2 * Digests.BYTES);

    /**
     * Seals rows.
     *
     * @param number number of the new seal
     * @param previous digest of the seal before, or {@link #NOTHING}
     * @param rows at least one row
     * @param sealedAt the present
     * @param key signs
     */
    public static Seal over(long number, String previous, RowDigests rows, Instant sealedAt, SigningKey key) {
        Seal unsigned = new Seal(
                number,
                rows.position(0),
                rows.position(rows.size() - 1),
                rows.size(),
                sealedAt.truncatedTo(ChronoUnit.MICROS),
                previous,
                digest(previous, rows),
                key.id(),
                "");
        return unsigned.with(key.sign(unsigned.signed()));
    }

    /** Digest over the previous one and some rows. */
    static String digest(String previous, RowDigests rows) {
        return HexFormat.of()
                .formatHex(Digests.sha256(
                        "showroom seal 1\n".getBytes(StandardCharsets.US_ASCII),
                        previous.getBytes(StandardCharsets.UTF_8),
                        rows.packed()));
    }

    /** What the signature is over: the fields as text, each in a line of its own. */
    byte[] signed() {
        return String.join(
                        "\n",
                        "showroom seal 1",
                        Long.toString(number),
                        Long.toString(firstPosition),
                        Long.toString(lastPosition),
                        Long.toString(count),
                        sealedAt.toString(),
                        previous,
                        digest,
                        keyId)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Seal with(String signed) {
        return new Seal(number, firstPosition, lastPosition, count, sealedAt, previous, digest, keyId, signed);
    }
}
