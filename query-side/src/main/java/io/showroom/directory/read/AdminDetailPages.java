package io.showroom.directory.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.screen.read.Screen;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.web.read.QueryRejection;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of a store, a user, a grading scheme or a code list: editable fields and history. */
@Screen
record AdminDetailPages(Directory directory, MasterDataChanges changes) {

    private static final int SPARE_ROWS = 2;
    private static final int NEW_ROWS = 6;

    @GetMapping("/admin/stores")
    String store(@RequestParam String store, ViewFormat format, Actor actor, Model model) {
        reads(actor, model);
        StoreEntry entry = directory.store(store).orElseThrow(() -> QueryRejection.notFound("notThere"));
        LocalDate today = format.today(store);
        model.addAttribute("store", entry);
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("today", today);
        model.addAttribute("nextMonth", today.withDayOfMonth(1).plusMonths(1));
        model.addAttribute("hours", hours(entry.hours(today.withDayOfMonth(1).plusMonths(1))));
        model.addAttribute("hoursNow", hours(entry.hours(today)));
        model.addAttribute("closing", entry.closingDays().tailMap(today));
        model.addAttribute("schemes", latestSchemes());
        model.addAttribute(
                "people",
                directory.staff().stream()
                        .filter(one -> store.equals(one.store()))
                        .toList());
        // The duty rota has its own page.
        history(
                changes.ofStore(store).stream()
                        .filter(change -> !change.type().equals("DutyRotaSet"))
                        .toList(),
                format,
                model);
        return "directory/store";
    }

    @GetMapping("/admin/staff")
    String staff(@RequestParam String user, ViewFormat format, Actor actor, Model model) {
        reads(actor, model);
        model.addAttribute("person", directory.staff(user).orElseThrow(() -> QueryRejection.notFound("notThere")));
        model.addAttribute("roles", Role.values());
        model.addAttribute("stores", directory.stores());
        history(changes.ofStaff(user), format, model);
        return "directory/staff";
    }

    /** A scheme with its versions; without the parameter, a form for a new one. */
    @GetMapping("/admin/schemes")
    String scheme(@RequestParam @Nullable String scheme, ViewFormat format, Actor actor, Model model) {
        reads(actor, model);
        List<SchemeEntry> versions = directory.schemes().stream()
                .filter(one -> one.getFirst().scheme().equals(scheme))
                .findFirst()
                .orElse(List.of());
        if (scheme != null && versions.isEmpty()) {
            throw QueryRejection.notFound("notThere");
        }
        List<@Nullable Grade> rows = new ArrayList<>(
                versions.isEmpty() ? List.of() : versions.getLast().grades());
        rows.addAll(Collections.nCopies(versions.isEmpty() ? NEW_ROWS : SPARE_ROWS, null));
        model.addAttribute("scheme", scheme);
        model.addAttribute("versions", versions.reversed());
        model.addAttribute("rows", rows);
        model.addAttribute("kinds", GradeKind.values());
        model.addAttribute("tomorrow", format.today(null).plusDays(1));
        history(scheme == null ? List.of() : changes.ofScheme(scheme), format, model);
        return "directory/scheme";
    }

    /** The playbook of a scheme; with grade or concern, the form holds that entry. */
    @GetMapping("/admin/playbook")
    String playbook(
            @RequestParam String scheme,
            @RequestParam @Nullable String grade,
            @RequestParam @Nullable String concern,
            Actor actor,
            Model model) {
        reads(actor, model);
        SchemeEntry latest = latestSchemes().stream()
                .filter(one -> one.scheme().equals(scheme))
                .findFirst()
                .orElseThrow(() -> QueryRejection.notFound("notThere"));
        List<PlaybookEntry> entries = directory.playbook(scheme);
        model.addAttribute("scheme", scheme);
        model.addAttribute("grades", latest.grades());
        model.addAttribute("grade", grade);
        model.addAttribute("concerns", directory.codes(CodeListName.CONCERN.name()));
        model.addAttribute("concern", concern);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "written",
                grade == null && concern == null
                        ? null
                        : entries.stream()
                                .filter(entry -> Objects.equals(entry.grade(), grade)
                                        && Objects.equals(entry.concern(), concern))
                                .findFirst()
                                .orElse(null));
        return "directory/playbook";
    }

    @GetMapping("/admin/codes")
    String codes(@RequestParam(defaultValue = "SOURCE") String list, ViewFormat format, Actor actor, Model model) {
        reads(actor, model);
        String chosen = DirectoryEndpoint.listName(list);
        model.addAttribute("lists", CodeListName.values());
        model.addAttribute("list", chosen);
        model.addAttribute("codes", directory.codes(chosen));
        model.addAttribute("locale", format.locale());
        history(changes.ofCodes(chosen), format, model);
        return "directory/codes";
    }

    /** Rejects users other than administrators, who may edit, and auditors, who may read. */
    private static void reads(Actor actor, Model model) {
        QueryRejection.unless(actor.hasAny(Role.ADMINISTRATOR, Role.AUDITOR), "notYours");
        model.addAttribute("edits", actor.hasAny(Role.ADMINISTRATOR));
    }

    private List<SchemeEntry> latestSchemes() {
        return directory.schemes().stream().map(List::getLast).toList();
    }

    private static String hours(List<Integer> hours) {
        return hours.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Adds the changes to the model, the latest first. */
    private static void history(List<MasterDataChange> changes, ViewFormat format, Model model) {
        model.addAttribute("changes", changes.reversed());
        model.addAttribute("zone", format.zone(null).getId());
    }
}
