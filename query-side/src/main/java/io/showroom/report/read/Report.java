package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.ViewFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report, declared in one class. Its addresses and everything else that handles reports are derived from this
 * declaration:
 *
 * <ul>
 *   <li>{@code GET /api/reports/<key>}: the answer as JSON, the form as CSV and XLSX ({@link ReportEndpoint});
 *   <li>{@code GET /reports/<key>} and {@code …/print}: its page and its print view ({@link ReportPage});
 *   <li>its position among the tabs ({@link org.springframework.core.annotation.Order}), and the roles that may read it
 *       ({@link #readers}) at any of its addresses;
 *   <li>as known at a moment, compared between two moments, in the month's archive ({@link Reports});
 *   <li>the prospects behind each figure ({@link #figures}), and the figures sealed at the month's close
 *       ({@link #monthCount}).
 * </ul>
 *
 * @param <Q> the query: scope, days, breakdown
 * @param <A> the answer, serialised as JSON
 */
public interface Report<Q, A> extends ReportTab {

    /** The template of reports without one of their own: it shows the form, with its figures as links. */
    String FORM = "report/form";

    /** Returns its name in addresses, in names of figures, and in its message key {@code reports.<key>}. */
    @Override
    String key();

    /** Returns the parameters it takes; any other parameter is rejected. */
    ReportFilters filters();

    /**
     * Reads the query from a request.
     *
     * @throws io.showroom.web.read.QueryRejection if a parameter is invalid, or the user may not see what it asks for
     */
    Q question(ReportRequest request);

    /** Answers the query from one snapshot of the read models. */
    A answer(Q question);

    /** Returns the form for print and files. */
    Form form(Q question, A answer, ViewFormat format);

    /** Returns the name of the Thymeleaf template of its page. */
    default String template() {
        return FORM;
    }

    /**
     * Returns the attributes of its page's model, in addition to those that all report pages have. A
     * {@link io.showroom.screen.read.Chart} is serialised as JSON.
     */
    Map<String, @Nullable Object> pageModel(Q question, A answer, ReportView view);

    /**
     * Records all persons of an answer that is returned as JSON, file or print as audited accesses. A page records
     * those it shows in {@link #pageModel}.
     */
    default void audit(A answer) {}

    /**
     * Adjusts the request of page and print where a default depends on more than the day, such as on the user. Returns
     * {@code filled} unless overridden.
     *
     * @param given the request as in the address
     * @param filled the same with the defaults of absent parameters
     */
    default ReportRequest meant(ReportRequest given, ReportRequest filled) {
        return filled;
    }

    /** Returns the query for the page, where it shows a part of a long list, or more than the files have. */
    default Q onPage(Q question) {
        return question;
    }

    /** Returns its figures, with the prospects behind them; null for none. */
    default @Nullable ReportFigures figures() {
        return null;
    }

    /** Returns what it adds to the figures of a closed month; null for nothing. */
    default @Nullable MonthCount monthCount() {
        return null;
    }
}
