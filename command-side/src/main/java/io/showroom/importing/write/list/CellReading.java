package io.showroom.importing.write.list;

import io.showroom.commandapi.Fields;
import io.showroom.commandapi.Refused;
import io.showroom.importing.write.file.CellText;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands single cells: leniently where there is one meaning, and not at all where there could be two. */
final class CellReading {

    private final Plan plan;
    private final Vocabulary vocabulary;

    CellReading(Plan plan, Vocabulary vocabulary) {
        this.plan = plan;
        this.vocabulary = vocabulary;
    }

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
            return new ReadCell(text, value(field, text), null);
        } catch (Refused refused) {
            return new ReadCell(text, null, refused.reason());
        }
    }

    private String value(ListField field, String text) {
        return switch (field) {
            case PHONE -> PhoneCell.read(text);
            case FIRST_CONTACT, LAST_CONTACT -> moment(field, text);
            case NEXT_FOLLOW_UP, BIRTHDAY -> moment(field, text).substring(0, "2026-01-01".length());
            case COMPETITOR_MODEL -> meant(field, text) == null ? text : String.valueOf(meant(field, text));
            case GRADE -> choice(field, text, "unknownGrade");
            case CONSULTANT -> choice(field, text, "notConsultantOfStore");
            case SOURCE, MODEL -> choice(field, text, "unknownCode");
            case CHANNEL, GENDER, PURCHASE_KIND -> choice(field, text, "unknownWord");
            default -> text;
        };
    }

    private String moment(ListField field, String text) {
        LocalDateTime moment = Dates.read(text, plan.year())
                .filter(read -> read.getYear() >= 1900)
                .orElseThrow(() -> plan.year() == null && Dates.lacksYear(text)
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
