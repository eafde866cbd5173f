package io.showroom.report.monthclose.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.screen.read.ReportReaders;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.QueryRejection;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may look at which closed months, and which month an address means. */
@Component
record MonthAccess(MasterDataNames names, Clock clock) {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);

    /** The stores whose months somebody may see, by key. */
    List<String> stores(Actor actor) {
        if (!ReportReaders.CLOSING.include(actor)) {
            throw QueryRejection.forbidden("monthCloseNotYours");
        }
        return names.stores().stream()
                .map(MasterDataNames.Choice::key)
                .filter(actor::reaches)
                .toList();
    }

    /** The store asked for, which must be theirs to see; null or blank for the first that is. */
    String store(@Nullable String asked, Actor actor) {
        List<String> theirs = stores(actor);
        if (asked == null || asked.isBlank()) {
            return theirs.stream().findFirst().orElseThrow(() -> QueryRejection.forbidden("storeNotYours"));
        }
        if (!theirs.contains(asked)) {
            throw QueryRejection.forbidden("storeNotYours");
        }
        return asked;
    }

    /** A month that must be named. */
    YearMonth month(@Nullable String asked) {
        Parameters parameters = new Parameters();
        YearMonth month = parameters.required("month", parameters.month("month", asked), UNUSED);
        parameters.check();
        return month;
    }

    /** The last month that is over by a store's clock. */
    YearMonth lastOver(String store) {
        return YearMonth.from(clock.instant().atZone(names.zone(store))).minusMonths(1);
    }
}
