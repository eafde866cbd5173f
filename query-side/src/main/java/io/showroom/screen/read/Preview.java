package io.showroom.screen.read;

import java.util.List;
import java.util.function.Consumer;

/**
 * The first lines of a list, for pages that show several lists.
 *
 * @param lines the lines shown
 * @param more number of further lines
 */
public record Preview<T>(List<T> lines, int more) {

    /** Maximum number of lines. */
    private static final int LINES = 20;

    /** Creates the preview of a list. */
    public static <T> Preview<T> of(List<T> list) {
        return of(list, line -> {});
    }

    /**
     * Creates the preview of a list.
     *
     * @param shown receives every line that is shown
     */
    public static <T> Preview<T> of(List<T> list, Consumer<? super T> shown) {
        Preview<T> preview = list.size() <= LINES
                ? new Preview<>(list, 0)
                : new Preview<>(List.copyOf(list.subList(0, LINES)), list.size() - LINES);
        preview.lines.forEach(shown);
        return preview;
    }

    /** Whether the whole list is empty. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
