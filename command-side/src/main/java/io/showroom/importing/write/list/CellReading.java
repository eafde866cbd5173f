package io.showroom.importing.write.list;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.NoneWords;
import io.showroom.importing.write.WrittenMoments;
import io.showroom.importing.write.file.CellText;
import io.showroom.prospect.acts.Standing;
import io.showroom.prospect.write.WrittenPhones;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands single cells: leniently where there is one meaning, and not at all where there could be two. */
record CellReading(Plan plan, Vocabulary vocabulary, ZoneId zone) {

    /** What a reason stands for that is told in free words. */
    private static final String OTHER_REASON = "other";

    ReadCell read(ListField field, String text) {
        if (text.isEmpty()) {
            return ReadCell.EMPTY;
        }
        try {
            if (!Fields.isClean(text)) {
                throw Refused.malformed("characters", field.key());
            }
            if (CellText.isError(text)) {
                throw Refused.malformed("cellError", field.key(), text);
            }
            boolean nothing = NoneWords.isNone(text) && (!vocabulary.chooses(field) || meant(field, text) == null);
            return nothing ? new ReadCell(text, null, null) : new ReadCell(text, value(field, text), null);
        } catch (Refused refused) {
            return new ReadCell(text, null, refused.reason());
        }
    }

    /** Where a grade that no open prospect has says that the customer stands. */
    Standing standing(String grade) {
        return vocabulary.key(ListField.STATUS, grade).map(Standing::valueOf).orElse(Standing.OPEN);
    }

    private @Nullable String value(ListField field, String text) {
        return switch (field) {
            case PHONE, SECOND_PHONE ->
                String.join("; ", WrittenPhones.read(text, field.key()).numbers());
            case FIRST_CONTACT, LAST_CONTACT, ORDERED_ON, DELIVERED_ON, DEFEATED_ON -> moment(field, text);
            case NEXT_FOLLOW_UP, BIRTHDAY -> moment(field, text).substring(0, "2026-01-01".length());
            case COMPETITOR_MODEL -> meant(field, text) == null ? text : String.valueOf(meant(field, text));
            case GRADE ->
                meant(field, text) == null && standing(text) != Standing.OPEN
                        ? null
                        : choice(field, text, "unknownGrade");
            case PRICE ->
                Amounts.read(text)
                        .orElseThrow(() -> Refused.malformed("digits", field.key()))
                        .toPlainString();
            case DEFEAT_REASON -> meant(field, text) == null ? OTHER_REASON : String.valueOf(meant(field, text));
            case CONSULTANT -> choice(field, text, "notConsultantOfStore");
            case SOURCE, MODEL -> choice(field, text, "unknownCode");
            case CHANNEL, GENDER, PURCHASE_KIND, STATUS, CUSTOMER_TYPE -> choice(field, text, "unknownWord");
            default -> text;
        };
    }

    private String moment(ListField field, String text) {
        LocalDateTime moment = WrittenMoments.read(text, zone, plan.year())
                .map(read -> read.truncatedTo(ChronoUnit.MINUTES))
                .filter(read -> read.getYear() >= 1900)
                .orElseThrow(() -> plan.year() == null && WrittenMoments.lacksYear(text)
                        ? Refused.malformed("yearMissing", field.key())
                        : Refused.malformed("notADay", field.key()));
        return moment.toString();
    }

    private String choice(ListField field, String text, String unknown) {
        String key = meant(field, text);
        if (key == null) {
            throw Refused.rule(unknown, field.key(), text);
        }
        return key;
    }

    private @Nullable String meant(ListField field, String text) {
        String told = plan.words().getOrDefault(field.key(), Map.of()).get(text);
        return told != null
                        && vocabulary.choices(field).stream()
                                .anyMatch(choice -> choice.key().equals(told))
                ? told
                : vocabulary.key(field, text).orElse(null);
    }
}
