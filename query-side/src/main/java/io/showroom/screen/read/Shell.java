package io.showroom.screen.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every page.
 *
 * @param person user key of the logged-in user
 * @param name display name
 * @param roles names of their roles in their language
 * @param store name of their store; null for users of the group
 * @param today today's date as displayed
 * @param lang language tag of the page
 * @param otherLanguage address of the same page in the other language
 * @param theme {@code light}, {@code dark}, or {@code system} if none was chosen
 * @param entries entries of the navigation
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
