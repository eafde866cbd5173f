package io.showroom.naming.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names behind the keys that events and read models carry; a key without a name stands for itself. */
public interface MasterDataNames {

    /** Name of a store. */
    String store(String key);

    /** Time zone of a store. */
    ZoneId zone(String store);

    /** Name of a user. */
    String staff(String key);

    /** Name of a code in one of the code lists ({@link io.showroom.codelist.events.CodeListName}). */
    String code(String list, String code, Locale locale);

    /** All stores, by key. */
    List<Choice> stores();

    /** All staff, active or not, in the order of their names. */
    List<Choice> staff();

    /** Users who sell in a store (all stores if null), in the order of their names. */
    List<Choice> consultants(@Nullable String store);

    /** The codes of a list that are offered today. */
    List<Choice> codes(String list, Locale locale);

    /** The grades of the store's scheme in force today, hottest first; those given by hand only, if so asked. */
    List<Choice> grades(@Nullable String store, boolean byHandOnly, Locale locale);

    /**
     * Something to choose.
     *
     * @param key the key
     * @param name what people read
     * @param parent key of the upper level, if there are two
     */
    record Choice(String key, String name, @Nullable String parent) {}
}
