package io.showroom.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A seal over a run of rows, chained to the seal before it. It covers every position from the end of the seal before to
 * its own last position: a row in that range that the seal does not contain was inserted later.
 *
 * @param number number of the seal, counting from 1
 * @param firstPosition position of the first row
 * @param lastPosition position of the last row
 * @param count number of rows
 * @param sealedAt when it was created, to the microsecond, by the system's clock
 * @param previous digest of the seal before, 64 hexadecimal digits; for the first seal, {@link SealedLog#first()}
 * @param digest SHA-256 over the previous digest and the {@link RowDigests}, 64 hexadecimal digits
 * @param keyId id of the key that signed it
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

    /** The previous digest in the event log's first seal. */
    public static final String NOTHING = "0".repeat(2 * Digests.BYTES);

    /**
     * Creates a signed seal over rows.
     *
     * @param number number of the new seal
     * @param previous digest of the seal before; for the first seal, {@link SealedLog#first()}
     * @param rows at least one row
     * @param sealedAt the present instant
     * @param key the signing key
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

    /** Returns the digest over the previous digest and the rows, 64 hexadecimal digits. */
    static String digest(String previous, RowDigests rows) {
        return HexFormat.of()
                .formatHex(Digests.sha256(
                        "showroom seal 1\n".getBytes(StandardCharsets.US_ASCII),
                        previous.getBytes(StandardCharsets.UTF_8),
                        rows.packed()));
    }

    /** Returns the signed bytes: the fields as text, one per line. */
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
