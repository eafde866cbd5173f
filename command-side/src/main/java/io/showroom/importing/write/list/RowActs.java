package io.showroom.importing.write.list;

import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.StoreRules;
import io.showroom.prospect.write.capturecontact.CaptureContact;
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
 * the list knows it, the next follow-up if it is still ahead.
 */
final class RowActs {

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
        Instant last = moment(row.get(ListField.LAST_CONTACT));
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
            commands.add(new GradeProspect(id, last == null ? asOf : last, grade, null, null, null));
        }
        LocalDate next = day(row.get(ListField.NEXT_FOLLOW_UP));
        if (next != null && !next.isBefore(store.dayOf(now))) {
            commands.add(new ScheduleFollowUp(id, asOf, next, null, null, null));
        }
        return commands;
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
        Instant last = moment(row.get(ListField.LAST_CONTACT));
        return first != null ? first : last != null ? last : asOf;
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

    private static CaptureContact details(ReadRow row, String id, Instant first) {
        String kind = row.get(ListField.PURCHASE_KIND);
        return new CaptureContact(
                id,
                first,
                row.get(ListField.NAME),
                row.get(ListField.PHONE),
                null,
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
                null,
                row.get(ListField.FAMILY),
                row.get(ListField.DECISION_MAKER),
                null,
                null,
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
