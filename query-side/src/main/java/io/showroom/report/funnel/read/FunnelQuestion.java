package io.showroom.report.funnel.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the funnel.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param reading how to read it
 * @param by breakdown; null for none
 */
public record FunnelQuestion(
        Asked asked,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Reading reading,
        @Nullable By by) {}
