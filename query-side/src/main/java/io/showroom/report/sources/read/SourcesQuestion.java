package io.showroom.report.sources.read;

import io.showroom.report.read.Asked;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the sources report.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param touch which touch is credited
 */
public record SourcesQuestion(
        Asked asked, @Nullable LocalDate from, @Nullable LocalDate to, TouchKind touch) {}
