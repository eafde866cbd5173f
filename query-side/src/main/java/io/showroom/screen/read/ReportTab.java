package io.showroom.screen.read;

/**
 * A form or report with a place in the line of tabs: that of its {@link org.springframework.core.annotation.Order}. Its
 * text is {@code reports.<key>}.
 */
public interface ReportTab {

    /** Names the page and its text. */
    String key();

    /** Where its page stands. */
    default String path() {
        return "/reports/" + key();
    }

    /** Who sees it. */
    default ReportReaders readers() {
        return ReportReaders.FIGURES;
    }

    /** Whether it stands in the line of tabs at all; what is somebody's home stands in the navigation. */
    default boolean inTabs() {
        return true;
    }
}
