package io.showroom.screen.read;

import java.util.List;

/**
 * The first lines of a list on a page that shows several lists.
 *
 * @param lines what is shown
 * @param more how many there are besides
 */
public record Few<T>(List<T> lines, int more) {

    /** How many lines such a page shows of a list. */
    private static final int LINES = 20;

    static <T> Few<T> of(List<T> list) {
        return list.size() <= LINES ? new Few<>(list, 0) : new Few<>(list.subList(0, LINES), list.size() - LINES);
    }
}
