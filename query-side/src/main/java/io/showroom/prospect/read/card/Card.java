package io.showroom.prospect.read.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.directory.read.CardRule;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.read.Contacts;
import io.showroom.prospect.read.Demand;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.Outcome;
import io.showroom.prospect.read.Person;
import io.showroom.prospect.read.ProspectState;
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
 * The customer card for one reader.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param sequence sequence number of the last event included; commands may send it in If-Match
 * @param status present status
 * @param grade present grade with its scheme and start; null if never graded
 * @param consultant user key of the consultant; null for none
 * @param customer person and wishes
 * @param contacts contacts with the customer
 * @param outcome quote, order, delivery and defeat
 * @param appointment the last invitation to the store, until they come
 * @param referrers ids of the customers who referred them
 * @param gaps missing data
 * @param erasedAt when the person was erased; null if never
 * @param allowed names of the commands that are possible now and that the reader may send
 */
public record Card(
        String prospectId,
        String store,
        String zone,
        long sequence,
        DisplayedStatus status,
        ProspectState.@Nullable Grading grade,
        @Nullable String consultant,
        @JsonUnwrapped Customer customer,
        @JsonUnwrapped Contacts contacts,
        @JsonUnwrapped Outcome outcome,
        ProspectState.@Nullable OpenAppointment appointment,
        List<String> referrers,
        @JsonUnwrapped Gaps gaps,
        @Nullable Instant erasedAt,
        List<String> allowed) {

    /**
     * Person and wishes.
     *
     * @param name what the customer is called
     * @param phone the phone number, masked for readers who must not call
     * @param person all personal details that the reader may see, by name
     * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
     * @param wish what they want to buy
     * @param concern code of the last known concern
     */
    public record Customer(
            PersonName name,
            @Nullable String phone,
            Person person,
            @Nullable String customerType,
            Demand.Wish wish,
            @Nullable String concern) {

        private static Customer of(Person person, Demand demand) {
            return new Customer(
                    person.name(), person.get("phone"), person, demand.customerType(), demand.wish(), demand.concern());
        }
    }

    /**
     * Missing data.
     *
     * @param missing names of the empty fields that the store requires
     * @param completeness completeness by the store's weights; null for a visitor without details
     * @param historyLacks data that daily work requires but imported history may lack: name, contact, grade, price,
     *     quote
     */
    public record Gaps(List<String> missing, CardRule.@Nullable Completeness completeness, Set<String> historyLacks) {

        private static Gaps of(ProspectState state, CardRule rule) {
            ProspectState.Gaps gaps = state.gaps();
            CardRule.Completeness completeness = state.status() == DisplayedStatus.VISITOR || state.erasedAt() != null
                    ? null
                    : rule.of(gaps.missing());
            return new Gaps(completeness == null ? List.of() : completeness.missing(), completeness, gaps.lacking());
        }
    }

    /** Returns the card for a reader. */
    static Card of(ProspectState state, CardRule rule, Actor actor, Clock clock) {
        Person person =
                seesPhone(state, actor, clock) ? state.person() : state.person().masked();
        return new Card(
                state.prospectId(),
                state.store(),
                state.zone(),
                state.sequence(),
                state.status(),
                state.grade(),
                state.consultant(),
                Customer.of(CustomerDetails.inOrder(person), state.demand()),
                state.contacts(),
                state.outcome(),
                state.appointment(),
                state.referrers(),
                Gaps.of(state, rule),
                state.erasedAt(),
                ProspectAct.offered(actor, state.store(), state.consultant(), state.situation()).stream()
                        .map(ProspectAct::command)
                        .toList());
    }

    /**
     * Whether the reader sees the phone number; reception also sees that of a person who is present or expected today.
     */
    static boolean seesPhone(ProspectState state, Actor actor, Clock clock) {
        ZoneId zone = ZoneId.of(state.zone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Instant last = state.contacts().lastContactAt();
        Contacts.Due due = state.contacts().followUp();
        boolean here = last != null && LocalDate.ofInstant(last, zone).equals(today);
        boolean expected = due != null && due.on().equals(today) && "VISIT".equals(due.channel());
        boolean invited = state.appointment() != null
                && state.appointment().at() != null
                && LocalDate.ofInstant(state.appointment().at(), zone).equals(today);
        return Visibility.seesPhone(actor, here || expected || invited);
    }
}
