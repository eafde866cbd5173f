package io.showroom.prospect.write;

import static io.showroom.staff.Role.ADMINISTRATOR;
import static io.showroom.staff.Role.CONSULTANT;
import static io.showroom.staff.Role.MANAGER;
import static io.showroom.staff.Role.RECEPTIONIST;

import io.showroom.commandapi.CommandTypes;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.completevisit.CompleteVisit;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.erasepersonaldata.ErasePersonalData;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.handoverconsultant.HandOverConsultant;
import io.showroom.prospect.write.makeappointment.MakeAppointment;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordreferral.RecordReferral;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.recordtransaction.RecordTransaction;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import io.showroom.prospect.write.reviewcontact.ReviewContact;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import org.axonframework.eventsourcing.AggregateFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be done about a prospect, and who may (docs/domain.md, sections 1 and 4). */
@Configuration(proxyBeanMethods = false)
class ProspectCommands {

    /** The name tells Axon which aggregate it is for. */
    @Bean
    static AggregateFactory<Prospect> prospectAggregateFactory() {
        return new ProspectFactory();
    }

    @Bean
    CommandTypes prospectCommandTypes() {
        return new CommandTypes()
                .offer(RegisterVisit.class, RECEPTIONIST, CONSULTANT, MANAGER)
                .offer(CaptureContact.class, RECEPTIONIST, CONSULTANT, MANAGER)
                .offer(GradeProspect.class, CONSULTANT, MANAGER)
                .offer(ScheduleFollowUp.class, CONSULTANT, MANAGER)
                .offer(PostponeFollowUp.class, CONSULTANT, MANAGER)
                .offer(AdvanceFollowUp.class, CONSULTANT, MANAGER)
                .offer(RecordContact.class, CONSULTANT, MANAGER)
                .offer(RecordTestDrive.class, CONSULTANT, MANAGER)
                .offer(RecordQuote.class, CONSULTANT, MANAGER)
                .offer(PlaceOrder.class, CONSULTANT, MANAGER)
                .offer(CancelOrder.class, CONSULTANT, MANAGER)
                .offer(ConfirmDelivery.class, CONSULTANT, MANAGER)
                .offer(DeclareDefeat.class, CONSULTANT, MANAGER)
                .offer(ConfirmDefeat.class, MANAGER)
                .offer(RejectDefeat.class, MANAGER)
                .offer(ReactivateProspect.class, CONSULTANT, MANAGER)
                .offer(ReassignProspect.class, MANAGER)
                .offer(CompleteVisit.class, RECEPTIONIST, CONSULTANT, MANAGER)
                .offer(MakeAppointment.class, RECEPTIONIST, CONSULTANT, MANAGER)
                .offer(ReviewContact.class, MANAGER)
                .offer(RecordReferral.class, CONSULTANT, MANAGER)
                .offer(RecordTransaction.class, CONSULTANT, MANAGER)
                .offer(HandOverConsultant.class, MANAGER, ADMINISTRATOR)
                .offer(ErasePersonalData.class, ADMINISTRATOR);
    }
}
