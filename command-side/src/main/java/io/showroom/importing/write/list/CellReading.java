package io.showroom.importing.write.list;

import io.showroom.commandapi.Amounts;
import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.importing.write.BlankMarkers;
import io.showroom.importing.write.MomentParser;
import io.showroom.importing.write.file.CellText;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.write.PhoneTextParser;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses single cells: leniently if there is one meaning, and rejects ambiguous ones. */
record CellReading(ListPlan plan, Vocabulary vocabulary, ZoneId zone) {

    /** The defeat reason of a text that is none of the store's reasons. */
    private static final String OTHER_REASON = "other";

    ParsedCell read(ListField field, String text) {
        if (text.isEmpty()) {
            return ParsedCell.EMPTY;
        }
        try {
            if (!FieldChecks.isClean(text)) {
                throw Rejection.malformed("characters", field.key());
            }
            if (CellText.isError(text)) {
                throw Rejection.malformed("cellError", field.key(), text);
            }
            boolean nothing = BlankMarkers.isNone(text) && (!vocabulary.chooses(field) || meant(field, text) == null);
            return nothing ? new ParsedCell(text, null, null) : new ParsedCell(text, value(field, text), null);
        } catch (Rejection rejection) {
            return new ParsedCell(text, null, rejection.reason());
        }
    }

    /** Returns the status that a grade of customers who are no open prospects stands for; OPEN for other grades. */
    ProspectStatus standing(String grade) {
        return vocabulary
                .key(ListField.STATUS, grade)
                .map(ProspectStatus::valueOf)
                .orElse(ProspectStatus.OPEN);
    }

    private @Nullable String value(ListField field, String text) {
        return switch (field) {
            case PHONE, SECOND_PHONE ->
                String.join("; ", PhoneTextParser.read(text, field.key()).numbers());
            case FIRST_CONTACT, LAST_CONTACT, ORDERED_ON, DELIVERED_ON, DEFEATED_ON -> moment(field, text);
            case NEXT_FOLLOW_UP, BIRTHDAY -> moment(field, text).substring(0, "2026-01-01".length());
            case COMPETITOR_MODEL -> meant(field, text) == null ? text : String.valueOf(meant(field, text));
            case GRADE ->
                meant(field, text) == null && standing(text) != ProspectStatus.OPEN
                        ? null
                        : choice(field, text, "unknownGrade");
            case PRICE ->
                Amounts.read(text)
                        .orElseThrow(() -> Rejection.malformed("digits", field.key()))
                        .toPlainString();
            case DEFEAT_REASON -> meant(field, text) == null ? OTHER_REASON : String.valueOf(meant(field, text));
            case CONSULTANT -> choice(field, text, "notConsultantOfStore");
            case SOURCE, MODEL -> choice(field, text, "unknownCode");
            case CHANNEL, GENDER, PURCHASE_KIND, STATUS, CUSTOMER_TYPE -> choice(field, text, "unknownWord");
            default -> text;
        };
    }

    private String moment(ListField field, String text) {
        LocalDateTime moment = MomentParser.read(text, zone, plan.year())
                .map(read -> read.truncatedTo(ChronoUnit.MINUTES))
                .filter(read -> read.getYear() >= 1900)
                .orElseThrow(() -> plan.year() == null && MomentParser.lacksYear(text)
                        ? Rejection.malformed("yearMissing", field.key())
                        : Rejection.malformed("notADay", field.key()));
        return moment.toString();
    }

    private String choice(ListField field, String text, String unknown) {
        String key = meant(field, text);
        if (key == null) {
            throw Rejection.rule(unknown, field.key(), text);
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
