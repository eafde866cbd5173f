package io.showroom.audit.access.read;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.LoggedSearch;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.read.ActorArgument;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Creates the entry of the access log for a request. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
record AccessRecorder(Clock clock, MasterKey masterKey, Reasons reasons, SearchTermEncryption seal) {

    private static final String ENTRY_ID = AccessRecorder.class.getName();
    private static final int ORIGIN_LENGTH = 12;

    /** Returns the entry for what the response has shown so far; null if no user is logged in. */
    @Nullable
    AccessEntry entry(HttpServletRequest request, AccessOutcome outcome, @Nullable String contentType) {
        Actor actor = ActorArgument.of(request.getUserPrincipal());
        if (actor == null) {
            return null;
        }
        SortedMap<String, Boolean> persons = AuditedAccess.persons(new ServletRequestAttributes(request));
        String refused = AuditedAccess.refused(new ServletRequestAttributes(request));
        List<String> prospects =
                outcome == AccessOutcome.REFUSED && refused != null ? List.of(refused) : List.copyOf(persons.keySet());
        String address = RequestDescription.address(request);
        LoggedSearch sought = AuditedAccess.sought(new ServletRequestAttributes(request));
        String asked = RequestDescription.parameters(request);
        return new AccessEntry(
                clock.instant(),
                actor.user(),
                AccessKind.of(address, sought != null || RequestDescription.searched(request), contentType),
                outcome,
                entryId(request),
                actor.store(),
                via(request, address),
                masterKey.lookupDigest("access from " + request.getRemoteAddr()).substring(0, ORIGIN_LENGTH),
                address,
                sought == null ? asked : (asked + " " + seal.stored(sought, prospects)).strip(),
                reasons.orNothing(request),
                prospects.size(),
                outcome == AccessOutcome.REFUSED
                        ? 0
                        : Math.toIntExact(persons.values().stream()
                                .filter(Boolean::booleanValue)
                                .count()),
                prospects);
    }

    /** Returns the same id for all entries of one request. */
    private static String entryId(HttpServletRequest request) {
        Object id = request.getAttribute(ENTRY_ID);
        if (id == null) {
            id = "A-" + UUID.randomUUID();
            request.setAttribute(ENTRY_ID, id);
        }
        return id.toString();
    }

    private static String via(HttpServletRequest request, String address) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            return "BASIC";
        }
        return address.startsWith("/api/") ? "SESSION" : "PAGE";
    }
}
