/** Waiting items at the end of a day: overdue follow-ups, prospects without a grade, defeats to confirm. */
package io.showroom.report.waiting.read;
