package io.showroom.report.owners.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.naming.read.MasterDataNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of owners (docs/domain.md, section 2). */
enum OwnerKind {
    /** Bought this brand here (本品牌自销). */
    OWN_SOLD,
    /** Bought this brand elsewhere (本品牌他销). */
    OTHER_SOLD,
    /** Owns another brand (他厂牌). */
    OTHER_BRAND;

    private static final int FEWEST_LETTERS = 2;

    /** The kind of an owner; a car told in words is of this brand if a name of the models sold here is in them. */
    static OwnerKind of(Owner owner, Set<String> ownNames) {
        return of(owner.deliveredOn() != null, owner.currentCar(), ownNames);
    }

    /** The kind of who took delivery here, or told this car. */
    static OwnerKind of(boolean delivered, @Nullable String car, Set<String> ownNames) {
        if (delivered || car == null) {
            return OWN_SOLD;
        }
        String told = car.toLowerCase(Locale.ROOT);
        return ownNames.stream().anyMatch(told::contains) ? OTHER_SOLD : OTHER_BRAND;
    }

    /**
     * By what a car of this brand is known, in small letters: the first words of the models' names, which name the make
     * or the model.
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
