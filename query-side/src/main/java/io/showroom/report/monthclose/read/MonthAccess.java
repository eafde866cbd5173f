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

/** Checks who may see which closed months, and reads month and store of a request. */
@Component
record MonthAccess(MasterDataNames names, Clock clock) {

    private static final YearMonth UNUSED = YearMonth.of(2000, 1);

    /**
     * Returns the keys of the stores whose months the user may see.
     *
     * @throws QueryRejection if the role may see none
     */
    List<String> stores(Actor actor) {
        if (!ReportReaders.CLOSING.include(actor)) {
            throw QueryRejection.forbidden("monthCloseNotYours");
        }
        return names.stores().stream()
                .map(MasterDataNames.Choice::key)
                .filter(actor::reaches)
                .toList();
    }

    /**
     * Returns the requested store; if null or blank, the first one the user may see.
     *
     * @throws QueryRejection if the user may not see the store
     */
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

    /**
     * Returns the requested month.
     *
     * @throws QueryRejection if it is missing or malformed
     */
    YearMonth month(@Nullable String asked) {
        Parameters parameters = new Parameters();
        YearMonth month = parameters.required("month", parameters.month("month", asked), UNUSED);
        parameters.check();
        return month;
    }

    /** Returns the last month that is over by the store's clock. */
    YearMonth lastOver(String store) {
        return YearMonth.from(clock.instant().atZone(names.zone(store))).minusMonths(1);
    }
}
