package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.screen.read.ReportReaders;
import io.showroom.screen.read.ViewFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that delegates parameters, access and page to another one, and returns an empty answer.
 *
 * @param report the other report
 */
record Unanswered<Q, A>(Report<Q, A> report) implements Report<Q, A> {

    @Override
    public String key() {
        return report.key();
    }

    @Override
    public String path() {
        return report.path();
    }

    @Override
    public ReportReaders readers() {
        return report.readers();
    }

    @Override
    public ReportFilters filters() {
        return report.filters();
    }

    @Override
    public ReportRequest meant(ReportRequest given, ReportRequest filled) {
        return report.meant(given, filled);
    }

    @Override
    public Q question(ReportRequest request) {
        return report.question(request);
    }

    @Override
    public Q onPage(Q question) {
        return report.onPage(question);
    }

    @Override
    public A answer(Q question) {
        return null;
    }

    @Override
    public Form form(Q question, A answer, ViewFormat format) {
        return Form.table(key(), List.of(), List.of(), FormBlock.of(List.of()));
    }

    @Override
    public Map<String, @Nullable Object> pageModel(Q question, A answer, ReportView view) {
        return Map.of();
    }
}
