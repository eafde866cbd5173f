package io.showroom.report.stock.read;

import io.showroom.report.read.Asked;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks for the stock at the end of some days.
 *
 * @param asked about whom, and by what knowledge; with a consultant only what is theirs on those days
 * @param days store days, in order
 */
public record StockQuestion(Asked asked, List<LocalDate> days) {}
