package io.showroom.report.owners.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.naming.read.MasterDataNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of owners (docs/domain.md, section 2). */
enum OwnerKind {
    /** Bought this brand here (本品牌自销). */
    OWN_SOLD,
    /** Bought this brand elsewhere (本品牌他销). */
    OTHER_SOLD,
    /** Owns another brand (他厂牌). */
    OTHER_BRAND;

    private static final int FEWEST_LETTERS = 2;

    /**
     * Returns the kind of an owner; a car described in free text is of this brand if it contains one of the names.
     *
     * @param ownNames names of the models sold here, as {@link #ownNames} returns them
     */
    static OwnerKind of(Owner owner, Set<String> ownNames) {
        return of(owner.deliveredOn() != null, owner.currentCar(), ownNames);
    }

    /** Returns the kind of an owner by delivery and car. */
    static OwnerKind of(boolean delivered, @Nullable String car, Set<String> ownNames) {
        if (delivered || car == null) {
            return OWN_SOLD;
        }
        String told = car.toLowerCase(Locale.ROOT);
        return ownNames.stream().anyMatch(told::contains) ? OTHER_SOLD : OTHER_BRAND;
    }

    /**
     * Returns the lower-case names by which a car of this brand is recognised: the first word of each model's name in
     * English and Chinese, if it has at least two letters.
     */
    static Set<String> ownNames(MasterDataNames names) {
        Set<String> own = new HashSet<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (MasterDataNames.Choice model : names.codes(CodeListName.MODEL.name(), locale)) {
                String first = model.name().strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
                if (first.length() >= FEWEST_LETTERS) {
                    own.add(first);
                }
            }
        }
        return own;
    }
}
