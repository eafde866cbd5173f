package io.showroom.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a ledger is read from: seals by number and rows by position, each once and in order. */
public interface LedgerSource {

    /** The next seal; null after the last. */
    @Nullable
    SealedRun nextSeal() throws IOException;

    /** The next row; null after the last. Rows that no seal covers yet are given too. */
    @Nullable
    LedgerRow nextRow() throws IOException;

    /** The highest position that was given out, to be asked after the last row: none can lie beyond it. */
    long end() throws IOException;

    /**
     * A seal and the digests kept beside it.
     *
     * @param seal the seal
     * @param rows what {@link RowDigests#packed()} gave when it was made; not to be changed
     */
    record SealedRun(Seal seal, byte[] rows) {}
}
