package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/** A report that says its name, what it takes, its template and what leads behind its figures once, when it is made. */
public abstract class AbstractReport<Q, A> implements Report<Q, A> {

    private final String key;
    private final ReportFilters filters;
    private final String template;
    private final @Nullable ReportFigures figures;
    private final @Nullable MonthCount monthCount;

    /**
     * A report with a template of its own.
     *
     * @param key its name in addresses
     * @param filters what it can be asked about
     * @param template name of the template that shows its page
     * @param figures its figures, each with the prospects behind it; null for none
     * @param monthCount what it adds to the figures of a closed month; null for nothing
     */
    protected AbstractReport(
            String key,
            ReportFilters filters,
            String template,
            @Nullable ReportFigures figures,
            @Nullable MonthCount monthCount) {
        this.key = key;
        this.filters = filters;
        this.template = template;
        this.figures = figures;
        this.monthCount = monthCount;
    }

    /** A report that adds nothing to the figures of a closed month. */
    protected AbstractReport(String key, ReportFilters filters, String template, @Nullable ReportFigures figures) {
        this(key, filters, template, figures, null);
    }

    /** A report whose page shows its form. */
    protected AbstractReport(String key, ReportFilters filters) {
        this(key, filters, FORM, null);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final ReportFilters filters() {
        return filters;
    }

    @Override
    public final String template() {
        return template;
    }

    @Override
    public @Nullable ReportFigures figures() {
        return figures;
    }

    @Override
    public final @Nullable MonthCount monthCount() {
        return monthCount;
    }
}
