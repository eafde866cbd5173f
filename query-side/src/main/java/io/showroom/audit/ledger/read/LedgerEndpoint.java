package io.showroom.audit.ledger.read;

import io.showroom.ledger.LedgerFile;
import io.showroom.ledger.SealedLog;
import io.showroom.staff.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoint {@code GET /api/audit/ledger}: all events as stored and all seals, in one file for verification elsewhere;
 * {@code GET /api/audit/access/ledger}: the same for the access log.
 */
@RestController
record LedgerEndpoint(DataSource database, Seals seals) {

    @GetMapping("/api/audit/ledger")
    void events(Actor actor, HttpServletResponse response) throws IOException {
        AuditAuthorization.only(actor);
        write(SealedLog.EVENTS, "showroom.ledger", response);
    }

    @GetMapping("/api/audit/access/ledger")
    void access(Actor actor, HttpServletResponse response) throws IOException {
        AuditAuthorization.only(actor);
        write(SealedLog.ACCESS, "showroom-access.ledger", response);
    }

    private void write(SealedLog log, String name, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try (StoredLedger stored = StoredLedger.open(log, database, seals);
                LedgerFile.Writer file = new LedgerFile.Writer(log, response.getOutputStream())) {
            file.copy(stored);
        }
    }
}
