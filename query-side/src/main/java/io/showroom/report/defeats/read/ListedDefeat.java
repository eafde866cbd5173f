package io.showroom.report.defeats.read;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.AuditedAccess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of defeat in a manager's list.
 *
 * @param prospectId whose
 * @param store key of the store
 * @param day the store day of the declaration
 * @param consultant who the prospect was assigned to then; null if nobody
 * @param name what the customer is called now
 * @param model code of the model wanted then
 * @param grade the grade in force then
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the reason
 * @param account what was said about it
 * @param counterMeasure what is to be done about it; null if nothing was said
 * @param state PENDING, CONFIRMED, REJECTED or SUPERSEDED
 * @param decidedBy user key of who confirmed or rejected it
 * @param high whether it had a high grade: these get asked about
 */
public record ListedDefeat(
        String prospectId,
        String store,
        LocalDate day,
        @Nullable String consultant,
        PersonName name,
        @Nullable String model,
        @Nullable String grade,
        String kind,
        String reason,
        @Nullable String account,
        @Nullable String counterMeasure,
        String state,
        @Nullable String decidedBy,
        boolean high) {

    /** Tells the access log of the customer. */
    public void audit() {
        AuditedAccess.person(prospectId, name, null);
    }

    static ListedDefeat of(DefeatDeclaration defeat, boolean high) {
        return new ListedDefeat(
                defeat.prospectId(),
                defeat.store(),
                defeat.day(),
                defeat.consultant(),
                defeat.who().name(),
                defeat.then().model(),
                defeat.then().grade(),
                defeat.kind(),
                defeat.reason(),
                defeat.personal().account(),
                defeat.personal().counterMeasure(),
                defeat.decision().state(),
                defeat.decision().decidedBy(),
                high);
    }
}
