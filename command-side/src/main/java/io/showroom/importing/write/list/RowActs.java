package io.showroom.importing.write.list;

import io.showroom.importing.write.RowDigest;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.PhoneTextParser;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CaptureContactBuilder;
import io.showroom.prospect.write.capturecontact.CustomerType;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.prospect.write.gradeprospect.GradeProspectBuilder;
import io.showroom.prospect.write.recordcontact.RecordContactBuilder;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.RegisterVisitBuilder;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUpBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts a valid row into the commands that people would have entered: the first visit, the details, the last
 * contact, the grade, the closing act if any, the next follow-up if it is in the future.
 *
 * @param asOf when the list was uploaded, the moment its grades refer to
 */
record RowActs(ListPlan plan, StoreRules store, Instant now, Instant asOf, MasterKey masterKey) {

    private static final String OTHER_REASON = "other";
    private static final List<ListField> OTHER_MOMENTS =
            List.of(ListField.LAST_CONTACT, ListField.ORDERED_ON, ListField.DELIVERED_ON, ListField.DEFEATED_ON);

    List<ProspectCommand> of(ParsedRow row) {
        String id = prospect(row);
        Instant first = first(row);
        Instant last = last(row, first);
        ClosingAct closing = new ClosingAct(row, store, first, last, reasonGiven(row));
        List<ProspectCommand> commands = new ArrayList<>();
        commands.add(visit(row, id, first));
        commands.add(details(row, id, first));
        String account = row.get(ListField.ACCOUNT);
        if (account != null || (last != null && last.isAfter(first))) {
            commands.add(RecordContactBuilder.builder()
                    .prospectId(id)
                    .occurredAt(last == null ? first : last)
                    .channel(ContactChannel.CALL)
                    .account(account)
                    .build());
        }
        String grade = row.get(ListField.GRADE);
        if (grade != null) {
            commands.add(GradeProspectBuilder.builder()
                    .prospectId(id)
                    .occurredAt(gradedAt(row, first, last, closing))
                    .grade(grade)
                    .build());
        }
        commands.addAll(closing.commands(id));
        LocalDate next = day(row.get(ListField.NEXT_FOLLOW_UP));
        boolean followed = row.open() || row.standing() == ProspectStatus.ORDERED;
        if (next != null && followed && !next.isBefore(store.dayOf(now))) {
            commands.add(ScheduleFollowUpBuilder.builder()
                    .prospectId(id)
                    .occurredAt(asOf)
                    .dueOn(next)
                    .build());
        }
        return commands;
    }

    /**
     * Returns when the grade was given: a list contains present grades, but for a customer who ordered or was lost the
     * grade of the last contact before.
     */
    private Instant gradedAt(ParsedRow row, Instant first, @Nullable Instant last, ClosingAct closing) {
        if (row.open()) {
            return last == null ? asOf : last;
        }
        return last == null || last.isAfter(closing.gradedUntil()) ? first : last;
    }

    /** Returns the last contact; on the day of the first contact, not before it. */
    private @Nullable Instant last(ParsedRow row, Instant first) {
        Instant last = moment(row.get(ListField.LAST_CONTACT));
        return last != null && last.isBefore(first) ? first : last;
    }

    /** Returns the list's text of a defeat reason that is none of the store's; null otherwise. */
    private @Nullable String reasonGiven(ParsedRow row) {
        int column = plan.column(ListField.DEFEAT_REASON);
        boolean free = column >= 0 && OTHER_REASON.equals(row.get(ListField.DEFEAT_REASON));
        return free ? row.cells().get(column).text() : null;
    }

    /** Returns the prospect id of a row: derived from the list's own key, else from a means of contact and the name. */
    private String prospect(ParsedRow row) {
        String own = row.get(ListField.KEY);
        String reached = Stream.of(ListField.PHONE, ListField.WECHAT, ListField.EMAIL)
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String key = own != null ? own : masterKey.lookupDigest(reached + "\n" + row.get(ListField.NAME));
        return ProspectId.ofImported(store.key(), key).value();
    }

    /** Returns a digest of the row's content, independent of its line and list. */
    String mark(ParsedRow row) {
        StringBuilder text = new StringBuilder(prospect(row));
        row.values().forEach((field, value) -> RowDigest.append(text, field.key(), value));
        if (!row.open()) {
            text.append('\n').append(row.standing());
        }
        return RowDigest.of(text.toString());
    }

    private Instant first(ParsedRow row) {
        Instant first = moment(row.get(ListField.FIRST_CONTACT));
        return first != null
                ? first
                : OTHER_MOMENTS.stream()
                        .map(field -> moment(row.get(field)))
                        .filter(Objects::nonNull)
                        .filter(moment -> !moment.isAfter(asOf))
                        .min(Instant::compareTo)
                        .orElse(asOf);
    }

    private RegisterVisit visit(ParsedRow row, String id, Instant first) {
        String channel = given(row, ListField.CHANNEL, plan.channel());
        return RegisterVisitBuilder.builder()
                .store(store.key())
                .prospectId(id)
                .channel(channel == null ? VisitChannel.WALK_IN : VisitChannel.valueOf(channel))
                .occurredAt(first)
                .consultant(given(row, ListField.CONSULTANT, plan.consultant()))
                .source(given(row, ListField.SOURCE, plan.source()))
                .campaign(row.get(ListField.CAMPAIGN))
                .model(row.get(ListField.MODEL))
                .competitorModel(row.get(ListField.COMPETITOR_MODEL))
                .phone(row.get(ListField.PHONE))
                .remark(row.get(ListField.REMARK))
                .first(true)
                .build();
    }

    /** Returns the text beside the two phone numbers; null if there is none. */
    private @Nullable String besidePhones(ParsedRow row) {
        PhoneTextParser phones = ListPhones.of(plan, row.cells());
        return phones == null ? null : phones.beside(null, 2);
    }

    private CaptureContact details(ParsedRow row, String id, Instant first) {
        String kind = row.get(ListField.PURCHASE_KIND);
        String type = row.get(ListField.CUSTOMER_TYPE);
        return CaptureContactBuilder.builder()
                .prospectId(id)
                .occurredAt(first)
                .name(row.get(ListField.NAME))
                .phone(row.get(ListField.PHONE))
                .secondPhone(row.get(ListField.SECOND_PHONE))
                .phoneNote(besidePhones(row))
                .wechat(row.get(ListField.WECHAT))
                .email(row.get(ListField.EMAIL))
                .gender(row.get(ListField.GENDER))
                .birthday(day(row.get(ListField.BIRTHDAY)))
                .ageBand(row.get(ListField.AGE_BAND))
                .area(row.get(ListField.AREA))
                .address(row.get(ListField.ADDRESS))
                .occupation(row.get(ListField.OCCUPATION))
                .industry(row.get(ListField.INDUSTRY))
                .company(row.get(ListField.COMPANY))
                .contactPerson(row.get(ListField.CONTACT_PERSON))
                .family(row.get(ListField.FAMILY))
                .decisionMaker(row.get(ListField.DECISION_MAKER))
                .motives(row.get(ListField.MOTIVES))
                .customerType(type == null ? null : CustomerType.valueOf(type))
                .currentCar(row.get(ListField.CURRENT_CAR))
                .budget(row.get(ListField.BUDGET))
                .payment(row.get(ListField.PAYMENT))
                .model(row.get(ListField.MODEL))
                .competitorModel(row.get(ListField.COMPETITOR_MODEL))
                .colour(row.get(ListField.COLOUR))
                .use(row.get(ListField.USE))
                .purchaseKind(kind == null ? null : PurchaseKind.valueOf(kind))
                .build();
    }

    private static @Nullable String given(ParsedRow row, ListField field, @Nullable String otherwise) {
        String value = row.get(field);
        return value == null ? otherwise : value;
    }

    private @Nullable Instant moment(@Nullable String value) {
        return value == null
                ? null
                : LocalDateTime.parse(value).atZone(store.zone()).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }
}
