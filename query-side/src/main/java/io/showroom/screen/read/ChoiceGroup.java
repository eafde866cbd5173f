package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of choices of a two-level list.
 *
 * @param key key of the upper choice; empty for none
 * @param name its name; empty for none
 * @param choices the lower choices
 */
public record ChoiceGroup(String key, String name, List<MasterDataNames.Choice> choices) {

    /** Groups choices by upper choice; upper choices without lower ones can be chosen themselves. */
    static List<ChoiceGroup> of(List<MasterDataNames.Choice> choices) {
        Map<String, List<MasterDataNames.Choice>> below = new LinkedHashMap<>();
        for (MasterDataNames.Choice choice : choices) {
            if (choice.parent() != null) {
                below.computeIfAbsent(choice.parent(), any -> new ArrayList<>()).add(choice);
            }
        }
        List<ChoiceGroup> groups = new ArrayList<>();
        List<MasterDataNames.Choice> alone = new ArrayList<>();
        for (MasterDataNames.Choice choice : choices) {
            if (choice.parent() == null) {
                List<MasterDataNames.Choice> lower = below.remove(choice.key());
                if (lower == null) {
                    alone.add(choice);
                } else {
                    groups.add(new ChoiceGroup(choice.key(), choice.name(), lower));
                }
            }
        }
        below.values().forEach(alone::addAll);
        if (!alone.isEmpty()) {
            groups.addFirst(new ChoiceGroup("", "", alone));
        }
        return groups;
    }
}
