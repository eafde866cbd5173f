package io.showroom.report.defeats.read;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.AuditedAccess;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of defeat in a manager's list.
 *
 * @param prospectId id of the prospect
 * @param store key of the store
 * @param day the store day of the declaration
 * @param consultant user key of the consultant it was assigned to then; null if nobody
 * @param name the customer's name as known now
 * @param model code of the model wanted then
 * @param grade the grade in force then
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the reason
 * @param account the account of the defeat; null if none was recorded or it cannot be decrypted
 * @param counterMeasure what is to be done about it; null if none was recorded or it cannot be decrypted
 * @param state PENDING, CONFIRMED, REJECTED or SUPERSEDED
 * @param decidedBy user key of the person who confirmed or rejected it; null if nobody did
 * @param high whether the grade was a high one of the store's scheme on that day
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

    /** Records the customer as an audited access. */
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
