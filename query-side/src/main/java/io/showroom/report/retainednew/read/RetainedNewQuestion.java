package io.showroom.report.retainednew.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the retained-versus-new report.
 *
 * @param asked about whom, and by what knowledge
 * @param month the store month
 * @param by breakdown; null for none
 */
public record RetainedNewQuestion(
        Asked asked, YearMonth month, @Nullable By by) {}
