package io.showroom.deploy.demo;

import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.completevisit.CompleteVisitBuilder;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.makeappointment.MakeAppointment;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.recordtestdrive.TestDriveKind;
import io.showroom.prospect.write.registervisit.Outlet;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.RegisterVisitBuilder;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.reviewcontact.ReviewContact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the commands about one customer. */
final class CustomerCommands {

    private static final List<String> CONCERNS = List.of("price", "model", "payment", "waiting");
    private static final List<Integer> DEPOSITS = List.of(2000, 5000, 5000, 10_000, 20_000);
    private static final double[] PARTY = {0.30, 0.44, 0.18, 0.08};

    /** Creates the commands about the contact card. */
    final CardCommands card;

    private final DemoCustomer customer;
    private final SeededRandom random;

    CustomerCommands(DemoCustomer customer) {
        this.card = new CardCommands(customer);
        this.customer = customer;
        this.random = customer.random;
    }

    ProspectCommand firstVisit(
            VisitChannel channel,
            Instant at,
            @Nullable Instant leftAt,
            @Nullable String purpose,
            boolean invited,
            @Nullable Instant appointment) {
        String topic =
                switch (channel) {
                    case WALK_IN -> "remark";
                    case PHONE -> "remark-call";
                    case ONLINE -> "remark-lead";
                };
        return visit(
                        channel,
                        at,
                        leftAt,
                        purpose,
                        random.chance(0.4) ? customer.say(topic) : null,
                        null,
                        invited,
                        appointment)
                .as(customer.id);
    }

    ProspectCommand nextVisit(Instant at, @Nullable Instant leftAt, String purpose) {
        return visit(VisitChannel.WALK_IN, at, leftAt, purpose, null, customer.id, false, null);
    }

    private RegisterVisit visit(
            VisitChannel channel,
            Instant at,
            @Nullable Instant leftAt,
            @Nullable String purpose,
            @Nullable String remark,
            @Nullable String prospectId,
            boolean invited,
            @Nullable Instant appointment) {
        boolean walkIn = channel == VisitChannel.WALK_IN;
        return RegisterVisitBuilder.builder()
                .store(customer.shop.key())
                .prospectId(prospectId)
                .channel(channel)
                .occurredAt(at)
                .leftAt(leftAt)
                .partySize(walkIn ? 1 + random.among(PARTY) : null)
                .consultant(customer.seller.user())
                .source(customer.source.code())
                .model(random.chance(0.9) ? customer.model.code() : null)
                .competitorModel(random.chance(0.35) ? customer.rival.code() : null)
                .purpose(purpose)
                .outlet(walkIn ? (random.chance(0.93) ? Outlet.SHOWROOM : Outlet.SECONDARY) : null)
                .remark(remark)
                .invited(invited ? true : null)
                .appointmentAt(appointment)
                .first(false)
                .build();
    }

    /** Records that the customer left, sometimes with a remark on the visit. */
    ProspectCommand departure(Instant leftAt) {
        String remark = random.chance(0.2) ? customer.say("remark") : null;
        return CompleteVisitBuilder.builder()
                .prospectId(customer.id)
                .occurredAt(leftAt)
                .leftAt(leftAt)
                .remark(remark)
                .build();
    }

    /** Corrects the source of the visit. */
    ProspectCommand otherSource(Instant at, String source) {
        return CompleteVisitBuilder.builder()
                .prospectId(customer.id)
                .occurredAt(at)
                .source(source)
                .build();
    }

    ProspectCommand appointment(Instant agreedAt, Instant coming, ContactChannel channel) {
        return new MakeAppointment(customer.id, agreedAt, coming, channel, null);
    }

    /** Records the manager's comment on the last contact, in the daily report. */
    ProspectCommand comment(Instant at) {
        return new ReviewContact(customer.id, at, LastEventReferences.THE_LAST, customer.say("manager-comment"));
    }

    ProspectCommand grade(@Nullable Instant at, String grade, String reason, boolean correction) {
        return new GradeProspect(
                customer.id, at, grade, reason, null, correction ? LastEventReferences.THE_LAST : null);
    }

    ProspectCommand contact(Instant at, ContactChannel channel, String account, @Nullable String purpose) {
        return contact(at, channel, account, purpose, null, null, null);
    }

    ProspectCommand contact(
            Instant at,
            ContactChannel channel,
            String account,
            @Nullable String purpose,
            @Nullable String grade,
            @Nullable String signs,
            @Nullable LocalDate nextDueOn) {
        return new RecordContact(customer.id, at, channel, account, grade, signs, nextDueOn, purpose, concern());
    }

    ProspectCommand testDrive(Instant at) {
        boolean drives = random.chance(0.82);
        return new RecordTestDrive(
                customer.id,
                at,
                customer.model.code(),
                drives ? TestDriveKind.DRIVE : TestDriveKind.RIDE,
                drives ? true : null,
                random.between(12, 35),
                customer.say("route"),
                random.chance(0.7) ? customer.say("feedback") : null);
    }

    ProspectCommand quote(Instant at) {
        return new RecordQuote(
                customer.id,
                at,
                customer.model.code(),
                price(0.94, 1.0),
                null,
                customer.say("payment"),
                random.chance(0.5) ? customer.say("concerns") : null,
                concern());
    }

    /** Returns the customer's reservation for two customers in three, otherwise null. */
    private @Nullable String concern() {
        int which = Math.floorMod(customer.id.hashCode(), CONCERNS.size() * 3 / 2);
        return which < CONCERNS.size() ? CONCERNS.get(which) : null;
    }

    ProspectCommand order(Instant at) {
        return new PlaceOrder(
                customer.id,
                at,
                customer.model.code(),
                customer.colour,
                price(0.9, 0.985),
                null,
                BigDecimal.valueOf(random.pick(DEPOSITS)),
                customer.say("payment"),
                DemoDays.of(at).plusDays(random.between(5, 30)),
                random.chance(0.95) ? Outlet.SHOWROOM : Outlet.SECONDARY);
    }

    private BigDecimal price(double low, double high) {
        return BigDecimal.valueOf(Math.round(customer.model.price() * random.spread(low, high) / 100) * 100);
    }
}
