package io.showroom.naming.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names for the keys in events and read models; a key without a name is returned unchanged. */
public interface MasterDataNames {

    /** Returns the name of a store. */
    String store(String key);

    /** Returns the time zone of a store. */
    ZoneId zone(String store);

    /** Returns the name of a user. */
    String staff(String key);

    /** Returns the name of a code in one of the code lists ({@link io.showroom.codelist.events.CodeListName}). */
    String code(String list, String code, Locale locale);

    /** Returns all stores, by key. */
    List<Choice> stores();

    /** Returns all staff by name, active or not. */
    List<Choice> staff();

    /** Returns the consultants of a store by name; of all stores for null. */
    List<Choice> consultants(@Nullable String store);

    /** Returns the codes of a list that are not retired. */
    List<Choice> codes(String list, Locale locale);

    /**
     * Returns the grades of the store's current scheme, hottest first; if {@code byHandOnly}, only those given by hand.
     */
    List<Choice> grades(@Nullable String store, boolean byHandOnly, Locale locale);

    /**
     * A choice of a list.
     *
     * @param key the key
     * @param name display name
     * @param parent key of the upper level; null if there is none
     */
    record Choice(String key, String name, @Nullable String parent) {}
}
