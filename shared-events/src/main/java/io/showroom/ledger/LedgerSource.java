package io.showroom.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Source of a ledger: seals by number and rows by position, each returned once and in order. */
public interface LedgerSource {

    /** Returns the next seal; null after the last. */
    @Nullable
    SealedRun nextSeal() throws IOException;

    /** Returns the next row, those not covered by a seal included; null after the last. */
    @Nullable
    LedgerRow nextRow() throws IOException;

    /** Returns the highest position ever assigned; valid after the last row was read. No row can lie above it. */
    long end() throws IOException;

    /**
     * A seal and the digests stored beside it.
     *
     * @param seal the seal
     * @param rows the {@link RowDigests#packed()} at the time of sealing; must not be changed
     */
    record SealedRun(Seal seal, byte[] rows) {}
}
