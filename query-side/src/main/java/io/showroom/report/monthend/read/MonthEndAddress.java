package io.showroom.report.monthend.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ViewFormat;
import io.showroom.staff.Actor;
import io.showroom.web.read.Parameters;
import io.showroom.web.read.QueryRejection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The store and month of a request. Without a month it is the present one; in the first five days of a month the one
 * before, as it is being closed then.
 *
 * @param store key of the store
 * @param month the store month
 * @param today today by the store's clock
 */
record MonthEndAddress(String store, YearMonth month, LocalDate today) {

    private static final int DAYS_AFTER = 5;

    static MonthEndAddress of(@Nullable String store, @Nullable String month, ViewFormat format, Actor actor) {
        if (!ReportReaders.MONTH_END.include(actor)) {
            throw QueryRejection.forbidden("reportsNotYours");
        }
        String key = store(store, format, actor);
        LocalDate today = format.today(key);
        Parameters parameters = new Parameters();
        YearMonth asked = parameters.month("month", month);
        parameters.check();
        YearMonth usual = YearMonth.from(today.minusDays(DAYS_AFTER));
        return new MonthEndAddress(key, asked == null ? usual : asked, today);
    }

    private static String store(@Nullable String asked, ViewFormat format, Actor actor) {
        List<String> stores =
                format.stores(actor).stream().map(MasterDataNames.Choice::key).toList();
        String own = asked == null || asked.isBlank() ? actor.store() : asked;
        return stores.stream()
                .filter(key -> own == null || key.equals(own))
                .findFirst()
                .orElseThrow(() -> QueryRejection.forbidden("storeNotYours"));
    }
}
