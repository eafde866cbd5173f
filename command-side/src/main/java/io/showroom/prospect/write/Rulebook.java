package io.showroom.prospect.write;

import io.showroom.codelist.events.CodeListName;
import java.time.LocalDate;
import java.util.Optional;

/** What a prospect's rules need to know of stores, staff, grading schemes and code lists. */
public interface Rulebook {

    /** The store with this key, or nothing if there is none. */
    Optional<StoreRules> store(String key);

    /** The scheme version by which the store grades on a day (store calendar); every known store has one. */
    GradingRules grading(String store, LocalDate day);

    /** Whether the user is an active member of the store's staff who may hold prospects. */
    boolean isConsultantOf(String user, String store);

    /** Whether the list has the code and still offers it. */
    boolean offers(CodeListName list, String code);

    /** The code of the upper level that a code stands under; nothing for one of the upper level or an unknown one. */
    Optional<String> upper(CodeListName list, String code);

    /** Whether the user is known, in whichever store and active or not: history may name people who have moved on. */
    boolean isKnown(String user);

    /** The scheme version by which a store grades on a day if it has chosen none. */
    GradingRules defaultGrading(LocalDate day);
}
