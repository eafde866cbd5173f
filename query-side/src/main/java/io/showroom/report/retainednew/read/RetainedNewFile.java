package io.showroom.report.retainednew.read;

import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.retainednew.read.RetainedNewReport.Side;
import io.showroom.web.read.TableFile;
import io.showroom.web.read.TableFile.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report as a table: two rows for each group, retained and new. */
final class RetainedNewFile {

    private final ReportTexts texts;
    private final Locale locale;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private RetainedNewFile(ReportTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static TableFile of(RetainedNewReport report, @Nullable By by, ReportTexts texts, Locale locale) {
        RetainedNewFile file = new RetainedNewFile(texts, locale);
        file.add(null, "", report.total().retained(), report.total().opened());
        report.groups().forEach(group -> file.add(by, group.key(), group.retained(), group.opened()));
        List<String> headers = texts.texts(
                locale,
                "key",
                "name",
                "retainedNew.column",
                "retainedNew.base",
                "retainedNew.reopened",
                "retainedNew.orders",
                "retainedNew.grossOrders",
                "retainedNew.defeated",
                "retainedNew.lost",
                "retainedNew.frozen",
                "retainedNew.invalid",
                "retainedNew.movedIn",
                "retainedNew.movedOut",
                "retainedNew.openAtEnd",
                "retainedNew.conversion");
        return new TableFile(texts.text("retainedNew", locale) + " " + report.month(), headers, file.rows);
    }

    private void add(@Nullable By by, String key, Side retained, Side opened) {
        row(by, key, "retainedNew.retained", retained);
        row(by, key, "retainedNew.new", opened);
    }

    private void row(@Nullable By by, String key, String column, Side side) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                key,
                texts.name(by, key, locale),
                texts.text(column, locale),
                side.base(),
                side.reopened(),
                side.orders(),
                side.grossOrders()));
        RetainedNewMeasure.KINDS.forEach(kind -> row.add(side.defeats().get(kind)));
        row.addAll(Arrays.asList(side.movedIn(), side.movedOut(), side.openAtEnd(), Percent.of(side.conversion())));
        rows.add(row);
    }
}
