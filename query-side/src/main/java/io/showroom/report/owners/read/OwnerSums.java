package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The sums over the owners of one consultant, or of all, and of their month.
 *
 * @param held owners held at the month's end
 * @param ownSold those of them who took delivery here
 * @param otherSold those of them who bought this brand elsewhere
 * @param otherBrand those of them who own another brand
 * @param added those of them held since a day of the month; in JSON {@code new}
 * @param workshopOwners those of them with a workshop visit in the month
 * @param prospects besides the owners, open prospects with a known car
 * @param defeated besides the owners, defeated customers with a known car
 * @param counts the counts of the month
 */
record OwnerSums(
        long held,
        long ownSold,
        long otherSold,
        long otherBrand,
        @JsonProperty("new") long added,
        long workshopOwners,
        long prospects,
        long defeated,
        @JsonUnwrapped OwnerCounts counts) {

    static final OwnerSums NONE = new OwnerSums(0, 0, 0, 0, 0, 0, 0, 0, OwnerCounts.NONE);

    /** Returns the sums over a number of owners of one kind. */
    static OwnerSums of(OwnerKind kind, long owners, long added, long workshopOwners, OwnerCounts counts) {
        return new OwnerSums(
                owners,
                kind == OwnerKind.OWN_SOLD ? owners : 0,
                kind == OwnerKind.OTHER_SOLD ? owners : 0,
                kind == OwnerKind.OTHER_BRAND ? owners : 0,
                added,
                workshopOwners,
                0,
                0,
                counts);
    }

    /** Returns the sums over a number of open prospects or defeated customers with a known car. */
    static OwnerSums beside(CarHolder customer, long number) {
        return new OwnerSums(
                0,
                0,
                0,
                0,
                0,
                0,
                customer == CarHolder.PROSPECT ? number : 0,
                customer == CarHolder.DEFEATED ? number : 0,
                OwnerCounts.NONE);
    }

    OwnerSums plus(OwnerSums other) {
        return new OwnerSums(
                held + other.held,
                ownSold + other.ownSold,
                otherSold + other.otherSold,
                otherBrand + other.otherBrand,
                added + other.added,
                workshopOwners + other.workshopOwners,
                prospects + other.prospects,
                defeated + other.defeated,
                counts.plus(other.counts));
    }
}
