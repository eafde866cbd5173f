package io.showroom.prospect.write.recordtestdrive;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.write.ClearTextFields;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.RequiredFields;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a test drive or test ride.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param model code of the model
 * @param kind drive (试驾) or ride (试乘); null means drive
 * @param licenceSeen whether the driving licence was seen; must be true for a drive, except in imported history
 * @param minutes duration, 1 to 1,440
 * @param route which route
 * @param feedback the customer's feedback
 */
@RecordBuilder
public record RecordTestDrive(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 100) @Nullable String model,
        @Nullable TestDriveKind kind,
        @Nullable Boolean licenceSeen,
        @Nullable Integer minutes,
        @Size(max = 200) @Nullable String route,
        @Size(max = 4000) @Nullable String feedback)
        implements ProspectCommand {

    private static final int LONGEST_MINUTES = 24 * 60;

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        ClearTextFields.leadToNobody(route, "route", context);
        RequiredFields.given(model, "model", context);
        context.offered(CodeListName.MODEL, model, "model");
        TestDriveKind what = kind == null ? TestDriveKind.DRIVE : kind;
        if (what == TestDriveKind.DRIVE && !Boolean.TRUE.equals(licenceSeen) && !context.imported()) {
            throw Rejection.rule("licenceNotSeen", "licenceSeen");
        }
        if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
            throw Rejection.rule(minutes < 1 ? "min" : "max", "minutes", minutes < 1 ? 1 : LONGEST_MINUTES);
        }
        return List.of(new TestDriveRecorded(
                prospectId,
                history.store(),
                at,
                model,
                what.name(),
                licenceSeen,
                minutes,
                route,
                history.consultantAt(at),
                context.encrypt(prospectId, "feedback", feedback)));
    }
}
