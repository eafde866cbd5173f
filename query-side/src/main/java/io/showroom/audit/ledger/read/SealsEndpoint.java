package io.showroom.audit.ledger.read;

import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealKey;
import io.showroom.ledger.SealText;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoint of the seals: the list, each as a file to keep elsewhere (with the access log's seal of that time), and the
 * public keys for verification.
 */
@RestController
record SealsEndpoint(Seals seals, LedgerKeys keys, MasterKeyHistory masterKeys, Clock clock) {

    private static final String NEWEST_FIRST = "number,desc";

    /** One page of the seals. */
    record Answer(int page, int size, long total, List<Seal> rows) {}

    @GetMapping("/api/audit/seals")
    Answer list(@RequestParam @Nullable Integer page, @RequestParam @Nullable Integer size, Actor actor) {
        AuditAuthorization.only(actor);
        Paging paging = Paging.of(page, size, null, Set.of("number"), NEWEST_FIRST);
        return new Answer(
                paging.page(),
                paging.size(),
                seals.count(),
                seals.newest(paging.size(), (long) paging.page() * paging.size()));
    }

    @GetMapping(path = "/api/audit/seals/latest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> latest(Actor actor) {
        AuditAuthorization.only(actor);
        Seal latest = seals.latest().orElseThrow(() -> QueryRejection.notFound("noSuchSeal"));
        return file(seals.kept(latest, clock.instant()));
    }

    @GetMapping(path = "/api/audit/seals/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> one(@PathVariable long number, Actor actor) {
        AuditAuthorization.only(actor);
        Seal seal = seals.numbered(number).orElseThrow(() -> QueryRejection.notFound("noSuchSeal"));
        return file(seals.kept(seal, seal.sealedAt()));
    }

    @GetMapping(path = "/api/audit/public-key", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> publicKey(Actor actor) {
        AuditAuthorization.only(actor);
        String all = keys.all().values().stream().map(SealKey::pem).collect(Collectors.joining());
        if (all.isEmpty()) {
            throw QueryRejection.notFound("noSuchSeal");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"showroom-public-key.pem\"")
                .body(all);
    }

    /** Names of the current master key and of those before it. */
    record MasterKeyNames(String present, List<MasterKeyHistory.KeyChange> changes) {}

    @GetMapping("/api/audit/keys")
    MasterKeyNames masterKeys(Actor actor) {
        AuditAuthorization.only(actor);
        return new MasterKeyNames(masterKeys.present(), masterKeys.changes());
    }

    private static ResponseEntity<String> file(KeptSeal kept) {
        String name = "attachment; filename=\"showroom-seal-" + kept.events().number() + ".json\"";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .contentType(MediaType.APPLICATION_JSON)
                .body(SealText.write(kept));
    }
}
