package io.showroom.report.contactsheet.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a contact status sheet.
 *
 * @param position position in the log that the rows were read at
 * @param month the month, such as 2026-03
 * @param consultant user key of the consultant; "none" for nobody's, null for all
 * @param blocks retained and new, in this order, the rows of each hottest grade first
 * @param foot its sums
 */
record ContactSheet(long position, String month, @Nullable String consultant, List<SheetBlock> blocks, SheetFoot foot) {

    /**
     * One of the two blocks.
     *
     * @param block which one
     * @param rows its lines on the requested page
     * @param lines how many lines it has in all
     * @param left how many lines remain after filtering
     * @param first how many of the remaining lines come before the rows
     */
    record SheetBlock(
            Block block,
            List<SheetLine> rows,
            @JsonIgnore int lines,
            @JsonIgnore int left,
            @JsonIgnore int first) {}
}
