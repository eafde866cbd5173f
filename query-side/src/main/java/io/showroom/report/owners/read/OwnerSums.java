package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The owners of one consultant, or all, and their month.
 *
 * @param held owners held at the month's end
 * @param ownSold of them, those who took delivery here
 * @param otherSold of them, those who bought this brand elsewhere
 * @param otherBrand of them, those who own another brand
 * @param added of them, those held as such since a day of the month; in JSON {@code new}
 * @param workshopOwners of them, those whose car came back to the workshop in the month
 * @param prospects besides the owners, open prospects whose car is known
 * @param defeated besides the owners, defeated customers whose car is known
 * @param counts what counted in the month
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

    /** The sums of so many owners of one kind. */
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

    /** Those who stand beside the owners. */
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
