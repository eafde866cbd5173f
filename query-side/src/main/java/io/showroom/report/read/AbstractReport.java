package io.showroom.report.read;

/** A report that says its name, what it takes and its template once, when it is made. */
public abstract class AbstractReport<Q, A> implements Report<Q, A> {

    private final String key;
    private final ReportFilters filters;
    private final String template;

    /**
     * A report with a template of its own.
     *
     * @param key its name in addresses
     * @param filters what it can be asked about
     * @param template name of the template that shows its page
     */
    protected AbstractReport(String key, ReportFilters filters, String template) {
        this.key = key;
        this.filters = filters;
        this.template = template;
    }

    /** A report whose page shows its form. */
    protected AbstractReport(String key, ReportFilters filters) {
        this(key, filters, FORM);
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
}
