package io.showroom.screen.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param person key of who is logged in
 * @param name how they are shown
 * @param store name of their store; null for the group
 * @param today the date as written in the bar
 * @param lang language tag of the page
 * @param otherLanguage where the same page stands in the other language
 * @param theme {@code light} or {@code dark}
 * @param entries the rail
 */
public record Shell(
        String person,
        String name,
        @Nullable String store,
        String today,
        String lang,
        String otherLanguage,
        String theme,
        List<RailEntry> entries) {}
