package io.showroom.commandapi;

import io.showroom.commandapi.CommandTypes.CommandType;
import io.showroom.personaldata.MasterKey;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The endpoint of all commands of all features: {@code POST /api/commands/{Name}} (docs/api.md, "Commands"). */
@RestController
final class CommandEndpoint {

    private static final int MAX_BODY = 1 << 20;

    private final Map<String, CommandType> types = new LinkedHashMap<>();
    private final CommandReader reader;
    private final Commands commands;
    private final IdAssignment starting;
    private final MasterKey masterKey;

    CommandEndpoint(
            List<CommandTypes> offered,
            CommandReader reader,
            Commands commands,
            IdAssignment starting,
            MasterKey masterKey) {
        offered.forEach(feature -> feature.all().forEach(type -> types.put(type.name(), type)));
        this.reader = reader;
        this.commands = commands;
        this.starting = starting;
        this.masterKey = masterKey;
    }

    @PostMapping(
            path = "/api/commands/{name}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt handle(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Nullable Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        CommandType type = types.get(name);
        if (type == null) {
            throw Rejection.notFound("noSuchCommand");
        }
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw Rejection.request(401, "notSignedIn");
        }
        Actor actor = signedIn.actor();
        if (!actor.hasAny(type.allowed().toArray(Role[]::new))) {
            throw Rejection.forbidden("role");
        }
        byte[] body = body(request);
        Object command = starting.withId(reader.read(body, type.type()));
        Receipt receipt = commands.send(
                command, new CommandContext(actor, sequence(ifMatch), null, null), key(idempotencyKey, name, body));
        if (receipt.position() != null) {
            response.setHeader(Receipt.POSITION, receipt.position().toString());
        }
        return receipt;
    }

    private static byte[] body(HttpServletRequest request) {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(MAX_BODY + 1);
        } catch (IOException e) {
            // The body was truncated or badly framed in transit.
            throw Rejection.request(400, "notJson");
        }
        if (body.length > MAX_BODY) {
            throw Rejection.request(413, "tooLarge");
        }
        return body;
    }

    private static @Nullable Long sequence(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Rejection.request(400, "ifMatch");
        }
        return Long.valueOf(digits);
    }

    private @Nullable IdempotencyKey key(@Nullable String given, String name, byte[] body) {
        if (given == null) {
            return null;
        }
        String chosen = asWritten(given);
        if (chosen.isBlank() || chosen.length() > IdempotencyKey.MAX_LENGTH || !Json.isClean(chosen)) {
            throw Rejection.request(400, "idempotencyKey");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            String bodyDigest = HexFormat.of().formatHex(digest.digest(body));
            // Keyed with a key from outside the database: a plain digest would let a phone number or password be
            // guessed.
            return new IdempotencyKey(chosen, masterKey.lookupDigest("request " + bodyDigest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    /** Decodes a header as UTF-8 if its bytes are valid UTF-8; servers decode headers as Latin-1. */
    private static String asWritten(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        if (!header.equals(new String(bytes, StandardCharsets.ISO_8859_1))) {
            return header;
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        return utf8.indexOf('\ufffd') < 0 ? utf8 : header;
    }
}
