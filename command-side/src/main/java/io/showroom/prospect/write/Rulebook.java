package io.showroom.prospect.write;

import io.showroom.codelist.events.CodeListName;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of stores, staff, grading schemes and code lists that decisions about prospects need. */
public interface Rulebook {

    /** Returns the store with this key; empty if there is none. */
    Optional<StoreRules> store(String key);

    /** Returns the scheme version by which the store grades on a day (store calendar); every known store has one. */
    GradingRules grading(String store, LocalDate day);

    /** Whether the user is active staff of the store who may be assigned prospects. */
    boolean isConsultantOf(String user, String store);

    /** Whether the list contains the code and offers it. */
    boolean offers(CodeListName list, String code);

    /** Returns the parent of a code; empty for one of the upper level or an unknown one. */
    Optional<String> upper(CodeListName list, String code);

    /** Whether the user is known, in whichever store and active or not: history may name former staff. */
    boolean isKnown(String user);

    /** Returns the scheme version of a day by which stores grade that have chosen no scheme. */
    GradingRules defaultGrading(LocalDate day);
}
