package io.showroom.report.contactsheet.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.naming.read.NameOrder;
import io.showroom.prospect.read.Visibility;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the store, month and consultant a sheet's page shows, and lists the consultants it offers. */
record SheetChoices(SheetSource source) {

    private static final String MONTH = "month";
    private static final String CONSULTANT = "consultant";

    /**
     * Returns the request with store, month and consultant filled in: the present month, and the first consultant
     * unless one or all are chosen. A reader with access to their own prospects only gets their own sheet.
     */
    ReportRequest meant(ReportRequest given, ReportRequest filled) {
        String store = store(ParameterValues.text("store", given.text("store")), given.format(), given.actor());
        ReportRequest ofStore = filled.with("store", store);
        ReportRequest ofMonth = ofStore.text(MONTH) != null
                ? ofStore
                : ofStore.with(
                        MONTH, YearMonth.from(given.format().today(store)).toString());
        String consultant = ParameterValues.text(CONSULTANT, given.text(CONSULTANT));
        String reader = Visibility.reader(given.actor());
        if (consultant == null && reader == null && !given.parameters().containsKey(CONSULTANT)) {
            consultant = first(store, ofMonth);
        }
        String usual = reader == null ? "" : reader;
        return ofMonth.with(CONSULTANT, consultant == null ? usual : consultant);
    }

    /**
     * Returns the store to show: the chosen one if the reader may see it, the reader's own, or the first of those they
     * may see.
     */
    private static String store(@Nullable String asked, ViewFormat format, Actor actor) {
        if (actor.store() != null) {
            return asked != null && actor.reaches(asked) ? asked : actor.store();
        }
        return asked != null
                ? asked
                : format.stores(actor).stream()
                        .findFirst()
                        .map(MasterDataNames.Choice::key)
                        .orElseThrow(() -> QueryRejection.forbidden("storeNotYours"));
    }

    private @Nullable String first(String store, ReportRequest request) {
        List<MasterDataNames.Choice> present = request.format().consultants(store);
        List<MasterDataNames.Choice> all = present.isEmpty() ? consultants(store, request.month(), request) : present;
        return all.isEmpty() ? null : all.getFirst().key();
    }

    /**
     * Returns the consultants who work in the store today, then whoever else has a sheet in the month; empty for a
     * reader of their own prospects only.
     */
    List<MasterDataNames.Choice> consultants(String store, YearMonth month, ReportRequest request) {
        if (Visibility.ownOnly(request.actor())) {
            return List.of();
        }
        ViewFormat format = request.format();
        List<MasterDataNames.Choice> present = format.consultants(store);
        Set<String> others = new TreeSet<>(source.consultants(store, month));
        others.removeAll(present.stream().map(MasterDataNames.Choice::key).collect(Collectors.toSet()));
        boolean nobody = others.remove(Dimension.NONE);
        List<MasterDataNames.Choice> choices = new ArrayList<>(present);
        others.stream()
                .map(other -> new MasterDataNames.Choice(other, format.staff(other), null))
                .sorted(Comparator.comparing(MasterDataNames.Choice::name, NameOrder.BY_NAME))
                .forEach(choices::add);
        if (nobody) {
            choices.add(new MasterDataNames.Choice(Dimension.NONE, format.text("contactsheet.nobody"), null));
        }
        return choices;
    }
}
