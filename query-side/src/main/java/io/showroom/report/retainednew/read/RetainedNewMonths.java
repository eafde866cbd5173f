package io.showroom.report.retainednew.read;

import java.util.List;

/**
 * The report of a month together with the totals of the months before it.
 *
 * @param before totals of the months before, the earliest first
 * @param report the month's report with its groups
 */
public record RetainedNewMonths(List<RetainedNewReport> before, RetainedNewReport report) {

    /**
     * Asks for it.
     *
     * @param question the month's question
     * @param count how many months before
     */
    public record Question(RetainedNewQuestion question, int count) {}
}
