package io.showroom.screen.read;

/**
 * A form or report in the row of tabs, in the order of {@link org.springframework.core.annotation.Order}. Its text is
 * {@code reports.<key>}.
 */
public interface ReportTab {

    /** Returns the key of the page and its text. */
    String key();

    /** Returns the path of the page. */
    default String path() {
        return "/reports/" + key();
    }

    /** Returns the group of its readers. */
    default ReportReaders readers() {
        return ReportReaders.FIGURES;
    }

    /** Whether it is in the row of tabs; home pages are in the navigation instead. */
    default boolean inTabs() {
        return true;
    }
}
