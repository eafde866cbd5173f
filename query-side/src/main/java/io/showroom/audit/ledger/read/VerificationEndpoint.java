package io.showroom.audit.ledger.read;

import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.SealText;
import io.showroom.staff.Actor;
import io.showroom.web.read.QueryRejection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint that starts verifications of ledger and read models, and returns their progress and findings. */
@RestController
@RequestMapping("/api/audit/verifications")
record VerificationEndpoint(Verifications verifications) {

    private static final int LONGEST_SEAL = 20_000;
    private static final int SHOWN = 50;

    /**
     * Starts a verification. The body, if present, is an exported seal: the rows it covers must still be there. With
     * {@code readModels=false}, the ledger alone is verified.
     */
    @PostMapping
    ResponseEntity<Map<String, String>> start(
            @RequestBody(required = false) @Nullable String body,
            @RequestParam(defaultValue = "true") boolean readModels,
            Actor actor) {
        AuditAuthorization.only(actor);
        String id = verifications
                .start(actor.user(), exported(body), readModels)
                .orElseThrow(() -> QueryRejection.conflict("verificationRunning"));
        return ResponseEntity.accepted()
                .location(URI.create("/api/audit/verifications/" + id))
                .body(Map.of("id", id));
    }

    @GetMapping
    List<Verification> list(Actor actor) {
        AuditAuthorization.only(actor);
        return verifications.newest(SHOWN);
    }

    @GetMapping("/{id}")
    Verification one(@PathVariable String id, Actor actor) {
        AuditAuthorization.only(actor);
        if (id.indexOf('\0') >= 0) {
            throw QueryRejection.notFound("noSuchVerification");
        }
        return verifications.read(id).orElseThrow(() -> QueryRejection.notFound("noSuchVerification"));
    }

    private static @Nullable KeptSeal exported(@Nullable String body) {
        if (body == null || body.isBlank() || body.strip().matches("\\{\\s*}")) {
            return null;
        }
        if (body.length() > LONGEST_SEAL || body.indexOf('\0') >= 0) {
            throw QueryRejection.malformed("seal", "form");
        }
        try {
            return SealText.readKept(body);
        } catch (IllegalArgumentException e) {
            throw QueryRejection.malformed("seal", "form");
        }
    }
}
