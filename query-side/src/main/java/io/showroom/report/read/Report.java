package io.showroom.report.read;

import io.showroom.form.read.Form;
import io.showroom.screen.read.ReportTab;
import io.showroom.screen.read.ViewFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report: one declaration, from which all of its addresses are served and everything that is done with reports is
 * done with it.
 *
 * <ul>
 *   <li>{@code GET /api/reports/<key>}: its answer as JSON, its form as CSV and XLSX ({@link ReportEndpoint});
 *   <li>{@code GET /reports/<key>} and {@code …/print}: its page and its form on paper ({@link ReportPage});
 *   <li>its place among the tabs ({@link org.springframework.core.annotation.Order}) and who may ask it
 *       ({@link #readers}), wherever it is asked;
 *   <li>as known at any moment, two moments compared, the month's archive ({@link Reports});
 *   <li>the prospects behind each figure ({@link #figures}), the figures sealed at the month's close
 *       ({@link #monthCount}).
 * </ul>
 *
 * @param <Q> what it is asked: about whom, which days, cut by what
 * @param <A> its answer; what is written as JSON
 */
public interface Report<Q, A> extends ReportTab {

    /** The template of all reports: it shows the form with its figures as links. */
    String FORM = "report/form";

    /** Its name in addresses, in names of figures, and of its text {@code reports.<key>}. */
    @Override
    String key();

    /** What it can be asked about; every other parameter is refused. */
    ReportFilters filters();

    /**
     * Reads the question.
     *
     * @throws io.showroom.web.read.QueryRejection if the address makes no sense, or is not the asker's to see
     */
    Q question(ReportRequest request);

    /** Answers it, out of one snapshot of the read models. */
    A answer(Q question);

    /** The form on paper and in files. */
    Form form(Q question, A answer, ViewFormat format);

    /** Name of the template that shows its page. */
    default String template() {
        return FORM;
    }

    /**
     * What its page shows, by the names that the template uses, beside what all pages of reports show. A
     * {@link io.showroom.screen.read.Chart} is handed over drawn.
     */
    Map<String, @Nullable Object> pageModel(Q question, A answer, ReportView view);

    /**
     * Tells the access log of all persons in an answer that is written as JSON, into a file or on paper. The page tells
     * of those it shows, in {@link #shown}.
     */
    default void audit(A answer) {}

    /**
     * What its page and its paper mean, where what is usual depends on who asks, and on more than the day.
     *
     * @param given the request as it stands in the address
     * @param filled the same with the usual values of what the address does not say
     */
    default ReportRequest meant(ReportRequest given, ReportRequest filled) {
        return filled;
    }

    /** The question as its page asks it, where that shows a part of a long list only, or more than its files. */
    default Q onPage(Q question) {
        return question;
    }

    /** Its figures, each with the prospects behind it; null for none. */
    default @Nullable ReportFigures figures() {
        return null;
    }

    /** What it adds to the figures of a closed month; null for nothing. */
    default @Nullable MonthCount monthCount() {
        return null;
    }
}
