package io.showroom.screen.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param person key of who is logged in
 * @param name how they are shown
 * @param roles what they are, each as it is called in their language
 * @param store name of their store; null for the group
 * @param today the date as written in the bar
 * @param lang language tag of the page
 * @param otherLanguage where the same page stands in the other language
 * @param theme {@code light}, {@code dark}, or {@code system} as long as nothing was chosen
 * @param entries the navigation
 */
public record Shell(
        String person,
        String name,
        List<String> roles,
        @Nullable String store,
        String today,
        String lang,
        String otherLanguage,
        String theme,
        List<NavigationItem> entries) {}
