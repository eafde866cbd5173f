package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.AuditHomePart;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Section of the auditor's home page: late entries and corrections of the last seven days. */
@Component
@Order(10)
record EntriesPart(Checks checks, RecordedEntries entries) implements AuditHomePart {

    private static final int DAYS = 7;

    @Override
    public String template() {
        return "audit/entries-part";
    }

    @Override
    public void show(ViewFormat format, Actor actor, Model model) {
        LocalDate today = checks.today();
        LocalDate since = today.minusDays(DAYS - 1);
        model.addAttribute("entriesSince", since);
        model.addAttribute("entriesUntil", today);
        model.addAttribute("entryKinds", EntryKind.values());
        model.addAttribute("entries", entries.count(since, today));
    }
}
