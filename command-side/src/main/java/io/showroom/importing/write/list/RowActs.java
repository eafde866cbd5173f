package io.showroom.importing.write.list;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.acts.Standing;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.WrittenPhones;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.capturecontact.CustomerType;
import io.showroom.prospect.write.capturecontact.PurchaseKind;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a good row into what people would have entered: the first visit, the details, the last contact, the grade as
 * the list knows it, how it ended if it did, the next follow-up if it is still ahead.
 */
final class RowActs {

    private static final String OTHER_REASON = "other";
    private static final List<ListField> OTHER_MOMENTS =
            List.of(ListField.LAST_CONTACT, ListField.ORDERED_ON, ListField.DELIVERED_ON, ListField.DEFEATED_ON);

    private final Plan plan;
    private final StoreRules store;
    private final Instant now;
    private final Instant asOf;
    private final MasterKey masterKey;

    /** @param asOf when the list came in: that is the moment whose grades it tells */
    RowActs(Plan plan, StoreRules store, Instant now, Instant asOf, MasterKey masterKey) {
        this.plan = plan;
        this.store = store;
        this.now = now;
        this.asOf = asOf;
        this.masterKey = masterKey;
    }

    List<ProspectCommand> of(ReadRow row) {
        String id = prospect(row);
        Instant first = first(row);
        Instant last = last(row, first);
        Closing closing = new Closing(row, store, first, last, reasonGiven(row));
        List<ProspectCommand> commands = new ArrayList<>();
        commands.add(visit(row, id, first));
        commands.add(details(row, id, first));
        String account = row.get(ListField.ACCOUNT);
        if (account != null || (last != null && last.isAfter(first))) {
            commands.add(new RecordContact(
                    id, last == null ? first : last, ContactChannel.CALL, account, null, null, null, null, null));
        }
        String grade = row.get(ListField.GRADE);
        if (grade != null) {
            commands.add(new GradeProspect(id, gradedAt(row, first, last, closing), grade, null, null, null));
        }
        commands.addAll(closing.commands(id));
        LocalDate next = day(row.get(ListField.NEXT_FOLLOW_UP));
        boolean followed = row.open() || row.standing() == Standing.ORDERED;
        if (next != null && followed && !next.isBefore(store.dayOf(now))) {
            commands.add(new ScheduleFollowUp(id, asOf, next, null, null, null));
        }
        return commands;
    }

    /** A list tells the grade of now; of a customer who ordered or was lost since, that of the last contact before. */
    private Instant gradedAt(ReadRow row, Instant first, @Nullable Instant last, Closing closing) {
        if (row.open()) {
            return last == null ? asOf : last;
        }
        return last == null || last.isAfter(closing.gradedUntil()) ? first : last;
    }

    /** The last contact; on the day of the first not before it. */
    private @Nullable Instant last(ReadRow row, Instant first) {
        Instant last = moment(row.get(ListField.LAST_CONTACT));
        return last != null && last.isBefore(first) ? first : last;
    }

    /** The list's words for why the customer was lost, where they are none of the store's reasons. */
    private @Nullable String reasonGiven(ReadRow row) {
        int column = plan.column(ListField.DEFEAT_REASON);
        boolean free = column >= 0 && OTHER_REASON.equals(row.get(ListField.DEFEAT_REASON));
        return free ? row.cells().get(column).text() : null;
    }

    /** The prospect a row means: by the list's own key, else by how the person is reached and called. */
    private String prospect(ReadRow row) {
        String own = row.get(ListField.KEY);
        String reached = Stream.of(ListField.PHONE, ListField.WECHAT, ListField.EMAIL)
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String key = own != null ? own : masterKey.lookupDigest(reached + "\n" + row.get(ListField.NAME));
        return ProspectId.ofImported(store.key(), key).value();
    }

    /** A digest of what the row says, wherever and in whichever list it stands. */
    String mark(ReadRow row) {
        StringBuilder text = new StringBuilder(prospect(row));
        row.values().forEach((field, value) -> text.append('\n')
                .append(field.key())
                .append('=')
                .append(value.length())
                .append(':')
                .append(value));
        if (!row.open()) {
            text.append('\n').append(row.standing());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    private Instant first(ReadRow row) {
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

    private RegisterVisit visit(ReadRow row, String id, Instant first) {
        String channel = given(row, ListField.CHANNEL, plan.channel());
        return new RegisterVisit(
                store.key(),
                id,
                channel == null ? VisitChannel.WALK_IN : VisitChannel.valueOf(channel),
                first,
                null,
                null,
                given(row, ListField.CONSULTANT, plan.consultant()),
                given(row, ListField.SOURCE, plan.source()),
                row.get(ListField.CAMPAIGN),
                row.get(ListField.MODEL),
                row.get(ListField.COMPETITOR_MODEL),
                null,
                null,
                row.get(ListField.PHONE),
                row.get(ListField.REMARK),
                null,
                null,
                true);
    }

    /** What stood beside the two phone numbers. */
    private @Nullable String besidePhones(ReadRow row) {
        WrittenPhones phones = ListPhones.of(plan, row.cells());
        return phones == null ? null : phones.beside(null, 2);
    }

    private CaptureContact details(ReadRow row, String id, Instant first) {
        String kind = row.get(ListField.PURCHASE_KIND);
        String type = row.get(ListField.CUSTOMER_TYPE);
        return new CaptureContact(
                id,
                first,
                row.get(ListField.NAME),
                row.get(ListField.PHONE),
                row.get(ListField.SECOND_PHONE),
                besidePhones(row),
                row.get(ListField.WECHAT),
                row.get(ListField.EMAIL),
                row.get(ListField.GENDER),
                day(row.get(ListField.BIRTHDAY)),
                row.get(ListField.AGE_BAND),
                row.get(ListField.AREA),
                row.get(ListField.ADDRESS),
                row.get(ListField.OCCUPATION),
                row.get(ListField.INDUSTRY),
                row.get(ListField.COMPANY),
                row.get(ListField.CONTACT_PERSON),
                row.get(ListField.FAMILY),
                row.get(ListField.DECISION_MAKER),
                row.get(ListField.MOTIVES),
                type == null ? null : CustomerType.valueOf(type),
                row.get(ListField.CURRENT_CAR),
                row.get(ListField.BUDGET),
                row.get(ListField.PAYMENT),
                row.get(ListField.MODEL),
                row.get(ListField.COMPETITOR_MODEL),
                row.get(ListField.COLOUR),
                row.get(ListField.USE),
                kind == null ? null : PurchaseKind.valueOf(kind),
                null,
                null,
                null,
                null);
    }

    private static @Nullable String given(ReadRow row, ListField field, @Nullable String otherwise) {
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
