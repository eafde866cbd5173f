package io.showroom.directory.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints {@code GET /api/stores, /api/staff, /api/grading-schemes, /api/playbook, /api/code-lists}: keys and names
 * of the available choices.
 */
@RestController
record DirectoryEndpoint(Directory directory, Clock clock) {

    private static final Role[] SEE_HOW_TO_REACH_STAFF = {
        Role.MANAGER, Role.GROUP_MANAGER, Role.AUDITOR, Role.ADMINISTRATOR
    };

    @GetMapping("/api/stores")
    List<StoreAnswer> stores(Actor actor) {
        return directory.stores().stream()
                .filter(store -> actor.reaches(store.key()))
                .map(store -> StoreAnswer.of(store, LocalDate.ofInstant(clock.instant(), store.zone())))
                .toList();
    }

    @GetMapping("/api/staff")
    List<StaffAnswer> staff(@RequestParam @Nullable String store, @RequestParam @Nullable Boolean active, Actor actor) {
        return directory.staff().stream()
                .filter(staff -> isSeenBy(actor, staff))
                .filter(staff -> store == null || store.equals(staff.store()))
                .filter(staff -> active == null || active == staff.active())
                .map(staff -> StaffAnswer.of(staff, mayReach(actor, staff)))
                .toList();
    }

    @GetMapping("/api/grading-schemes")
    List<SchemeAnswer> gradingSchemes() {
        return directory.schemes().stream().map(SchemeAnswer::of).toList();
    }

    @GetMapping("/api/playbook")
    List<PlaybookEntry> playbook(@RequestParam String scheme) {
        return directory.playbook(scheme);
    }

    @GetMapping("/api/code-lists")
    List<String> codeLists() {
        return Arrays.stream(CodeListName.values()).map(Enum::name).toList();
    }

    @GetMapping("/api/code-lists/{list}")
    Collection<CodeEntry> codeList(@PathVariable String list) {
        return directory.codes(listName(list));
    }

    /** Returns the name of a list in either notation: {@code DEFEAT_REASON} or {@code defeat-reason}. */
    static String listName(String given) {
        String name = given.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(CodeListName.values())
                .map(Enum::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow(() -> QueryRejection.notFound("notThere"));
    }

    private static boolean isSeenBy(Actor actor, StaffEntry staff) {
        String store = staff.store();
        return store == null
                ? Arrays.stream(Role.values()).anyMatch(role -> role.groupWide() && actor.hasAny(role))
                : actor.reaches(store);
    }

    private static boolean mayReach(Actor actor, StaffEntry staff) {
        return actor.hasAny(SEE_HOW_TO_REACH_STAFF) || actor.user().equals(staff.key());
    }

    record StoreAnswer(
            String store,
            String name,
            String timeZone,
            List<DayOfWeek> openingDays,
            boolean defeatConfirmation,
            String gradingScheme,
            Map<LocalDate, String> schemes,
            Collection<LocalDate> closingDays) {

        static StoreAnswer of(StoreEntry store, LocalDate today) {
            return new StoreAnswer(
                    store.key(),
                    store.name(),
                    store.zone().getId(),
                    store.openingDays(),
                    store.defeatConfirmation(),
                    store.scheme(today),
                    store.schemes(),
                    store.closingDays().keySet());
        }
    }

    record StaffAnswer(
            String user,
            String name,
            Set<Role> roles,
            @Nullable String store,
            @Nullable String team,
            @Nullable String phone,
            @Nullable String email,
            boolean active) {

        static StaffAnswer of(StaffEntry staff, boolean withDetails) {
            return new StaffAnswer(
                    staff.key(),
                    staff.name(),
                    staff.roles(),
                    staff.store(),
                    staff.team(),
                    withDetails ? staff.phone() : null,
                    withDetails ? staff.email() : null,
                    staff.active());
        }
    }

    record SchemeAnswer(String scheme, String nameZh, String nameEn, List<SchemeEntry> versions) {

        static SchemeAnswer of(List<SchemeEntry> versions) {
            SchemeEntry latest = versions.getLast();
            return new SchemeAnswer(latest.scheme(), latest.nameZh(), latest.nameEn(), versions);
        }
    }
}
