package io.showroom.audit.checks.read;

import io.showroom.audit.desk.read.AuditPart;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Late entries and corrections of the last seven days on the auditor's home. */
@Component
@Order(10)
record EntriesPart(Checks checks, Entries entries) implements AuditPart {

    private static final int DAYS = 7;

    @Override
    public String template() {
        return "audit/entries-part";
    }

    @Override
    public void show(Say say, Actor actor, Model model) {
        LocalDate today = checks.today();
        LocalDate since = today.minusDays(DAYS - 1);
        model.addAttribute("entriesSince", since);
        model.addAttribute("entriesUntil", today);
        model.addAttribute("entryKinds", EntryKind.values());
        model.addAttribute("entries", entries.count(since, today));
    }
}
