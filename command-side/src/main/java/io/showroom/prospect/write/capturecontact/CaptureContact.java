package io.showroom.prospect.write.capturecontact;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.commandapi.SetBySystem;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.ClearTextFields;
import io.showroom.prospect.write.DecisionContext;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.ProspectHistory;
import io.showroom.prospect.write.StoreRules;
import io.showroom.staff.Role;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Captures contact details (留档), or corrects them if there are some already: null fields keep their value. The first
 * grade and the next follow-up can be given in the same act, by those who may grade.
 *
 * @param prospectId the prospect
 * @param occurredAt when; null means now
 * @param name name of the customer
 * @param phone phone number, with or without country; further numbers and text in it become the second number and the
 *     note
 * @param secondPhone second number, in the same notation
 * @param phoneNote remarks about the phones: an extension, a label, a third number
 * @param wechat WeChat id
 * @param email e-mail address
 * @param gender as stated
 * @param birthday as stated
 * @param ageBand as estimated
 * @param area where they live
 * @param address address
 * @param occupation occupation
 * @param industry industry
 * @param company company; of a corporate customer the buyer
 * @param contactPerson contact person there
 * @param family family
 * @param decisionMaker who decides
 * @param motives buying motives, in their words
 * @param customerType private, corporate or key account
 * @param currentCar car driven today
 * @param budget budget, as stated
 * @param payment how they would pay
 * @param model code of the model wanted
 * @param competitorModel code of the competitor model they compare with
 * @param colour colour wanted
 * @param use what the car is for
 * @param purchaseKind first car, replacement or additional
 * @param grade grade of the store's scheme; null for none
 * @param reason reason of the grade
 * @param nextDueOn store day the next follow-up is due; null means by the grade's cadence
 * @param beginning set by the system for imported history without a visit; null otherwise
 */
@RecordBuilder
public record CaptureContact(
        @TargetAggregateIdentifier @NotBlank @Size(max = 60) String prospectId,
        @Nullable Instant occurredAt,
        @Size(max = 200) @Nullable String name,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 40) @Nullable String secondPhone,
        @Size(max = 200) @Nullable String phoneNote,
        @Size(max = 100) @Nullable String wechat,
        @Size(max = 200) @Nullable String email,
        @Size(max = 40) @Nullable String gender,
        @Nullable LocalDate birthday,
        @Size(max = 40) @Nullable String ageBand,
        @Size(max = 200) @Nullable String area,
        @Size(max = 400) @Nullable String address,
        @Size(max = 200) @Nullable String occupation,
        @Size(max = 200) @Nullable String industry,
        @Size(max = 200) @Nullable String company,
        @Size(max = 200) @Nullable String contactPerson,
        @Size(max = 400) @Nullable String family,
        @Size(max = 200) @Nullable String decisionMaker,
        @Size(max = 1000) @Nullable String motives,
        @Nullable CustomerType customerType,
        @Size(max = 200) @Nullable String currentCar,
        @Size(max = 100) @Nullable String budget,
        @Size(max = 100) @Nullable String payment,
        @Size(max = 100) @Nullable String model,
        @Size(max = 100) @Nullable String competitorModel,
        @Size(max = 100) @Nullable String colour,
        @Size(max = 200) @Nullable String use,
        @Nullable PurchaseKind purchaseKind,
        @Size(max = 20) @Nullable String grade,
        @Size(max = 4000) @Nullable String reason,
        @Nullable LocalDate nextDueOn,
        @SetBySystem @Nullable Beginning beginning)
        implements ProspectCommand {

    /**
     * The additional data of imported history without a visit.
     *
     * @param store key of the store the prospect belongs to
     */
    public record Beginning(String store) {}

    @Override
    public boolean begins(DecisionContext context) {
        return beginning != null;
    }

    @Override
    public List<ProspectEvent> decide(ProspectHistory history, DecisionContext context) {
        Instant at = context.occurredAt(occurredAt, history);
        String store = beginning != null && !history.begun() ? beginning.store() : history.store();
        StoreRules rules = context.store(store);
        boolean firstTime = !history.captured();
        if (firstTime && !context.imported()) {
            complete();
        }
        context.possible(ProspectAct.CAPTURE_CONTACT, history, at);
        if (birthday != null && birthday.isAfter(rules.dayOf(context.now()))) {
            throw Rejection.rule("future", "birthday");
        }
        wishLeadsToNobody(context);
        context.offered(CodeListName.MODEL, model, "model");
        if (!context.imported()) {
            context.offered(CodeListName.COMPETITOR_MODEL, competitorModel, "competitorModel");
        }
        List<ProspectEvent> judged =
                new InitialGrade(grade, reason, nextDueOn).events(prospectId, at, history, context);
        SortedMap<String, String> personal = personal();
        context.notePhones(prospectId, store, personal.get("phone"), personal.get("secondPhone"), history);
        List<String> given = List.copyOf(personal.keySet());
        String sealed = personal.isEmpty() ? null : context.encrypt(prospectId, Map.copyOf(personal));
        String kind = purchaseKind == null ? null : purchaseKind.name();
        String type = customerType == null ? null : customerType.name();
        List<ProspectEvent> events = new ArrayList<>();
        if (firstTime) {
            events.add(new ContactCaptured(
                    prospectId,
                    store,
                    at,
                    rules.zone().getId(),
                    consultant(history, context, store),
                    model,
                    colour,
                    use,
                    kind,
                    payment,
                    budget,
                    currentCar,
                    competitorModel,
                    type,
                    given,
                    sealed));
        } else {
            events.add(new ContactCorrected(
                    prospectId,
                    store,
                    at,
                    model,
                    colour,
                    use,
                    kind,
                    payment,
                    budget,
                    currentCar,
                    competitorModel,
                    type,
                    given,
                    sealed));
        }
        events.addAll(judged);
        return events;
    }

    private void wishLeadsToNobody(DecisionContext context) {
        ClearTextFields.leadToNobody(colour, "colour", context);
        ClearTextFields.leadToNobody(use, "use", context);
        ClearTextFields.leadToNobody(payment, "payment", context);
        ClearTextFields.leadToNobody(budget, "budget", context);
        ClearTextFields.leadToNobody(currentCar, "currentCar", context);
    }

    private void complete() {
        if (name == null) {
            throw Rejection.malformed("required", "name");
        }
        if (phone == null && wechat == null && email == null) {
            throw Rejection.malformed("oneOfContact", "phone");
        }
    }

    private static @Nullable String consultant(ProspectHistory history, DecisionContext context, String store) {
        String assigned = history.consultant();
        if (assigned != null) {
            return assigned;
        }
        boolean takes = context.imported() || context.actor().hasAny(Role.CONSULTANT);
        if (!takes) {
            return null;
        }
        String user = context.actor().user();
        return context.isConsultantOf(user, store) ? user : null;
    }

    private SortedMap<String, String> personal() {
        SortedMap<String, String> said = new TreeMap<>();
        put(said, "name", name);
        GivenPhones phones = GivenPhones.of(phone, secondPhone, phoneNote);
        put(said, "phone", phones.phone());
        put(said, "secondPhone", phones.second());
        put(said, "phoneNote", phones.note());
        put(said, "wechat", wechat);
        put(said, "email", email);
        put(said, "gender", gender);
        put(said, "birthday", birthday == null ? null : birthday.toString());
        put(said, "ageBand", ageBand);
        put(said, "area", area);
        put(said, "address", address);
        put(said, "occupation", occupation);
        put(said, "industry", industry);
        put(said, "company", company);
        put(said, "contactPerson", contactPerson);
        put(said, "family", family);
        put(said, "decisionMaker", decisionMaker);
        put(said, "motives", motives);
        return said;
    }

    private static void put(SortedMap<String, String> said, String field, @Nullable String text) {
        if (text != null) {
            said.put(field, text);
        }
    }
}
