package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The numbers of owners held, by kind (docs/domain.md, section 2).
 *
 * @param ownSold bought this brand here (本品牌自销)
 * @param otherSold bought this brand elsewhere (本品牌他销)
 * @param otherBrand own another brand (他厂牌)
 */
public record OwnersByKind(long ownSold, long otherSold, long otherBrand) {

    /** Returns the sum of all kinds. */
    @JsonIgnore
    public long all() {
        return ownSold + otherSold + otherBrand;
    }
}
