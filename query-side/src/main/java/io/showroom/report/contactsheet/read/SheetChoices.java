package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.NameOrder;
import io.showroom.naming.read.Names;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.read.Cut;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Say;
import io.showroom.staff.Actor;
import io.showroom.web.read.Declined;
import io.showroom.web.read.Given;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose sheet a page opens, and whose it offers. */
record SheetChoices(SheetSource source) {

    private static final String MONTH = "month";
    private static final String CONSULTANT = "consultant";

    /** The sheet of one store and its present month, of the first consultant unless one or all are asked for. */
    ReportRequest meant(ReportRequest given, ReportRequest filled) {
        String store = store(Given.text("store", given.text("store")), given.say(), given.actor());
        ReportRequest ofStore = filled.with("store", store);
        ReportRequest ofMonth = ofStore.text(MONTH) != null
                ? ofStore
                : ofStore.with(MONTH, YearMonth.from(given.say().today(store)).toString());
        String consultant = Given.text(CONSULTANT, given.text(CONSULTANT));
        String reader = Visibility.reader(given.actor());
        if (consultant == null && reader == null && !given.parameters().containsKey(CONSULTANT)) {
            consultant = first(store, ofMonth);
        }
        String usual = reader == null ? "" : reader;
        return ofMonth.with(CONSULTANT, consultant == null ? usual : consultant);
    }

    /** The store whose sheet is shown: one's own, the one asked for, or the first one may see. */
    private static String store(@Nullable String asked, Say say, Actor actor) {
        if (actor.store() != null) {
            return asked != null && actor.reaches(asked) ? asked : actor.store();
        }
        return asked != null
                ? asked
                : say.stores(actor).stream()
                        .findFirst()
                        .map(Names.Choice::key)
                        .orElseThrow(() -> Declined.forbidden("storeNotYours"));
    }

    private @Nullable String first(String store, ReportRequest request) {
        List<Names.Choice> present = request.say().consultants(store);
        List<Names.Choice> all = present.isEmpty() ? consultants(store, request.month(), request) : present;
        return all.isEmpty() ? null : all.getFirst().key();
    }

    /** Those who sell in the store today, and whoever else has a sheet in the month; nobody for who sees their own. */
    List<Names.Choice> consultants(String store, YearMonth month, ReportRequest request) {
        if (Visibility.ownOnly(request.actor())) {
            return List.of();
        }
        Say say = request.say();
        List<Names.Choice> present = say.consultants(store);
        Set<String> others = new TreeSet<>(source.consultants(store, month));
        others.removeAll(present.stream().map(Names.Choice::key).collect(Collectors.toSet()));
        boolean nobody = others.remove(Cut.NONE);
        List<Names.Choice> choices = new ArrayList<>(present);
        others.stream()
                .map(other -> new Names.Choice(other, say.staff(other), null))
                .sorted(Comparator.comparing(Names.Choice::name, NameOrder.BY_NAME))
                .forEach(choices::add);
        if (nobody) {
            choices.add(new Names.Choice(Cut.NONE, say.text("contactsheet.nobody"), null));
        }
        return choices;
    }
}
