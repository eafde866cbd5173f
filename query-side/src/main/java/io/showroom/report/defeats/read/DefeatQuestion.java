package io.showroom.report.defeats.read;

import io.showroom.report.read.Asked;
import java.time.LocalDate;

/**
 * Asks for the defeat analysis.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day
 * @param to last store day
 */
record DefeatQuestion(Asked asked, LocalDate from, LocalDate to) {}
