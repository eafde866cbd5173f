package io.showroom.report.defeats.read;

import io.showroom.report.defeats.read.DefeatAnswer.Line;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** Pages the declarations on screen, 100 at a time. */
final class DefeatsShown {

    private static final int ROWS = 100;

    private DefeatsShown() {}

    /**
     * Returns a page of declarations, those waiting for the manager first, and records its persons as audited accesses.
     * A page number beyond the end returns the last page, as decisions may have shortened the list in the meantime.
     *
     * @param page page number, from 0
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
