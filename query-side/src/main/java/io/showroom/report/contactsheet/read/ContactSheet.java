package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact status sheet.
 *
 * @param position position in the log that it was computed at
 * @param month the month, as 2026-03
 * @param consultant user key of whose sheet it is; null for all
 * @param blocks retained and new, in this order, each hottest grade first
 * @param foot its sums
 */
record ContactSheet(long position, String month, @Nullable String consultant, List<SheetBlock> blocks, SheetFoot foot) {

    /**
     * One of the two blocks.
     *
     * @param block which
     * @param rows its lines, as far as they were asked for
     * @param lines how many lines it has
     * @param left how many of them the part asked for is narrowed to
     * @param first how many of those come before the lines given
     */
    record SheetBlock(
            Block block,
            List<SheetLine> rows,
            @JsonIgnore int lines,
            @JsonIgnore int left,
            @JsonIgnore int first) {}
}
