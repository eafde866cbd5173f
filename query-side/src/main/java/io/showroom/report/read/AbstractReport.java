package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/** Base class of reports: takes key, filters, template, figures and month count in the constructor. */
public abstract class AbstractReport<Q, A> implements Report<Q, A> {

    private final String key;
    private final ReportFilters filters;
    private final String template;
    private final @Nullable ReportFigures figures;
    private final @Nullable MonthCount monthCount;

    /**
     * Creates a report with a template of its own.
     *
     * @param key its name in addresses
     * @param filters the parameters it takes
     * @param template name of the Thymeleaf template of its page
     * @param figures its figures, with the prospects behind them; null for none
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

    /** Creates a report that adds nothing to the figures of a closed month. */
    protected AbstractReport(String key, ReportFilters filters, String template, @Nullable ReportFigures figures) {
        this(key, filters, template, figures, null);
    }

    /** Creates a report whose page shows its form. */
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
