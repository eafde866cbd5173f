package io.showroom.audit.ledger.read;

import io.showroom.ledger.LedgerFile;
import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource.SealedRun;
import io.showroom.staff.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/audit/ledger}: all events as they are stored and all seals, in one file to check elsewhere. */
@RestController
class LedgerEndpoint {

    private final DataSource database;
    private final Seals seals;

    LedgerEndpoint(DataSource database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    @GetMapping("/api/audit/ledger")
    void file(Actor actor, HttpServletResponse response) throws IOException {
        Auditing.only(actor);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"showroom.ledger\"");
        try (StoredLedger ledger = StoredLedger.open(database, seals);
                LedgerFile.Writer file = new LedgerFile.Writer(response.getOutputStream())) {
            for (SealedRun run = ledger.nextSeal(); run != null; run = ledger.nextSeal()) {
                file.seal(run);
            }
            for (LedgerRow row = ledger.nextRow(); row != null; row = ledger.nextRow()) {
                file.row(row);
            }
            file.end(ledger.end());
        }
    }
}
