package io.showroom.prospect.read.card;

import io.showroom.directory.read.CardRule;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.read.Person;
import io.showroom.prospect.read.ProspectState;
import io.showroom.prospect.read.Standing;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customer card, as one reader may see it.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param sequence number of the last event taken in; commands may name it in If-Match
 * @param status where it stands
 * @param grade the grade in force, its scheme and since when
 * @param consultant user key of who it is assigned to
 * @param name what the customer is called
 * @param phone the customer's phone, masked for who must not call
 * @param person all personal details that may be seen, by their names
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
 * @param wish what they want to buy
 * @param concern code of what holds them back, as learnt last
 * @param origin how they came
 * @param capturedAt when details were taken
 * @param lastContactAt the last visit or follow-up
 * @param followUp the open follow-up
 * @param ungradedSince since when it waits for its first grade
 * @param counts how often what happened
 * @param quote the last quote
 * @param order the order, live or delivered
 * @param delivery the delivery
 * @param upkeep what an owner's later purchases tell of the car: last service, mileage, insurance end
 * @param defeat the defeat declared or confirmed
 * @param appointment the last invitation to the store, until they came
 * @param referrers identifiers of who brought them
 * @param missing names of the fields of the card that the store asks for and that are empty
 * @param completeness how complete the card is by the store's weights; null of a visitor without details
 * @param historyLacks what daily work must have and history brought in may lack: name, contact, grade, price, quote
 * @param erasedAt when the person's data were erased; null if they were not
 * @param allowed names of the commands that make sense now and that the reader may send
 */
public record Card(
        String prospectId,
        String store,
        String zone,
        long sequence,
        Standing status,
        ProspectState.@Nullable Grading grade,
        @Nullable String consultant,
        PersonName name,
        @Nullable String phone,
        Person person,
        @Nullable String customerType,
        ProspectState.Wish wish,
        @Nullable String concern,
        ProspectState.Origin origin,
        @Nullable Instant capturedAt,
        @Nullable Instant lastContactAt,
        ProspectState.@Nullable Due followUp,
        @Nullable Instant ungradedSince,
        ProspectState.Counts counts,
        ProspectState.@Nullable Quote quote,
        ProspectState.@Nullable Order order,
        ProspectState.@Nullable Delivery delivery,
        ProspectState.Upkeep upkeep,
        ProspectState.@Nullable Defeat defeat,
        ProspectState.@Nullable Appointment appointment,
        List<String> referrers,
        List<String> missing,
        CardRule.@Nullable Completeness completeness,
        Set<String> historyLacks,
        @Nullable Instant erasedAt,
        List<String> allowed) {

    /** The card of a state for a reader. */
    static Card of(ProspectState state, CardRule rule, Actor actor, Clock clock) {
        CardRule.Completeness completeness =
                state.status() == Standing.VISITOR || state.erasedAt() != null ? null : rule.of(state.missing());
        Person person = PersonalDetails.inOrder(
                seesPhone(state, actor, clock) ? state.person() : state.person().masked());
        return new Card(
                state.prospectId(),
                state.store(),
                state.zone(),
                state.sequence(),
                state.status(),
                state.grade(),
                state.consultant(),
                person.name(),
                person.get("phone"),
                person,
                state.customerType(),
                state.wish(),
                state.concern(),
                state.origin(),
                state.capturedAt(),
                state.lastContactAt(),
                state.due(),
                state.ungradedSince(),
                state.counts(),
                state.quote(),
                state.order(),
                state.delivery(),
                state.upkeep(),
                state.defeat(),
                state.appointment(),
                state.referrers(),
                completeness == null ? List.of() : completeness.missing(),
                completeness,
                state.lacking(),
                state.erasedAt(),
                ProspectAct.offered(actor, state.store(), state.consultant(), state.situation()).stream()
                        .map(ProspectAct::command)
                        .toList());
    }

    /** Reception sees the number of who is here today or expected today, besides. */
    static boolean seesPhone(ProspectState state, Actor actor, Clock clock) {
        ZoneId zone = ZoneId.of(state.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant last = state.lastContactAt();
        boolean here = last != null && LocalDate.ofInstant(last, zone).equals(today);
        boolean expected = state.due() != null
                && state.due().on().equals(today)
                && "VISIT".equals(state.due().channel());
        boolean invited = state.appointment() != null
                && state.appointment().at() != null
                && LocalDate.ofInstant(state.appointment().at(), zone).equals(today);
        return Visibility.seesPhone(actor, here || expected || invited);
    }
}
