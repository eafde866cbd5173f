package io.showroom.audit.ledger.read;

import io.showroom.audit.home.read.AuditHomePart;
import io.showroom.ledger.Seal;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home page of the auditor: sections, latest seals to export, results of verifications, and links. */
@Screen
record AuditPage(
        List<AuditHomePart> parts,
        Seals seals,
        Verifications verifications,
        MasterKeyHistory masterKeys,
        CustomerReferences mentions,
        Clock clock) {

    private static final int SEALS = 20;
    private static final int VERIFICATIONS = 10;
    private static final int LISTED = 200;

    @GetMapping("/audit")
    String audit(
            @RequestParam @Nullable Integer page,
            @RequestParam @Nullable String verification,
            ViewFormat format,
            Actor actor,
            Model model) {
        AuditAuthorization.only(actor);
        Paging paging = Paging.of(page, SEALS, null, Set.of("number"), "number,desc");
        List<Seal> shown = seals.newest(SEALS, (long) paging.page() * SEALS);
        List<Verification> newest = verifications.newest(VERIFICATIONS);
        model.addAttribute("seals", new PageImpl<>(shown, PageRequest.of(paging.page(), SEALS), seals.count()));
        model.addAttribute("latest", seals.latest().orElse(null));
        model.addAttribute("verifications", newest);
        Verification one = shown(verification, newest);
        model.addAttribute("shown", one);
        Set<String> customers = customers(one);
        model.addAttribute("customers", customers);
        model.addAttribute("mentioned", mentions.of(customers, actor));
        model.addAttribute("listed", LISTED);
        model.addAttribute("masterKey", masterKeys.present());
        model.addAttribute("keyChanges", masterKeys.changes());
        model.addAttribute("now", clock.instant());
        model.addAttribute("zone", format.zone(actor.store()).getId());
        model.addAttribute("pageHref", "/audit?");
        model.addAttribute("stores", format.stores(actor));
        model.addAttribute("parts", parts);
        parts.forEach(part -> part.show(format, actor, model));
        return "audit/ledger";
    }

    /** Returns the prospect ids in the differing rows of read models. */
    private static Set<String> customers(@Nullable Verification shown) {
        return shown == null
                ? Set.of()
                : shown.differences().stream()
                        .limit(LISTED)
                        .flatMap(difference -> Stream.of(difference.key(), difference.stored(), difference.replayed()))
                        .filter(Objects::nonNull)
                        .flatMap(row -> row.values().stream())
                        .filter(value -> value != null && ProspectId.isValid(value.toString()))
                        .map(Object::toString)
                        .collect(Collectors.toSet());
    }

    private @Nullable Verification shown(@Nullable String asked, List<Verification> newest) {
        if (asked != null && asked.indexOf('\0') < 0) {
            return verifications.read(asked).orElse(null);
        }
        return newest.isEmpty()
                ? null
                : verifications.read(newest.getFirst().id()).orElse(null);
    }
}
