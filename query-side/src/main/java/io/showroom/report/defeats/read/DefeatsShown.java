package io.showroom.report.defeats.read;

import io.showroom.report.defeats.read.DefeatAnswer.Line;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** The declarations that a page shows at a time; files and paper go on for longer. */
final class DefeatsShown {

    private static final int ROWS = 100;

    private DefeatsShown() {}

    /**
     * A page of declarations. What waits for the manager stands first, so that it is never on a later page than what is
     * decided. Beyond the end it is the last page: decisions and live changes shorten the list under the reader. The
     * access log is told of those shown.
     *
     * @param page its number, from 0
     */
    static Page<Line> of(List<Line> lines, int page) {
        List<Line> ordered = lines.stream()
                .sorted(Comparator.comparing(
                        line -> !line.defeat().decision().state().equals(DefeatDeclaration.PENDING)))
                .toList();
        int number = Math.min(page, Math.max(0, (ordered.size() - 1) / ROWS));
        List<Line> shown = ordered.subList(number * ROWS, Math.min((number + 1) * ROWS, ordered.size()));
        shown.forEach(Line::audit);
        return new PageImpl<>(shown, PageRequest.of(number, ROWS), ordered.size());
    }
}
