package io.showroom.importing.write.list;

import io.showroom.commandapi.FieldChecks;
import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.personaldata.MasterKey;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.StoreRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses the rows of one list, from the first on: cells, then the required fields of a row, then the constraints of its
 * commands. Conflicts with existing prospects are only found by a run or dry run.
 */
final class ListReading {

    private static final List<ListField> WAYS_TO_REACH = List.of(ListField.PHONE, ListField.WECHAT, ListField.EMAIL);

    private static final List<ListField> ENDS =
            List.of(ListField.ORDERED_ON, ListField.DELIVERED_ON, ListField.DEFEATED_ON);

    private final ListPlan plan;
    private final CellReading cells;
    private final StoreRules store;
    private final GradingRules grading;
    private final Instant now;
    private final FieldChecks fields;
    private final RowActs acts;
    private final Map<String, Long> phones = new HashMap<>();
    private final Map<ListField, Integer> columns = new EnumMap<>(ListField.class);

    ListReading(
            ListPlan plan,
            Vocabulary vocabulary,
            StoreRules store,
            GradingRules grading,
            Instant now,
            Instant asOf,
            MasterKey masterKey,
            FieldChecks fields) {
        this.plan = plan;
        this.cells = new CellReading(plan, vocabulary, store.zone());
        this.store = store;
        this.grading = grading;
        this.now = now;
        this.fields = fields;
        this.acts = new RowActs(plan, store, now, asOf, masterKey);
        for (ListField field : ListField.values()) {
            columns.put(field, plan.column(field));
        }
    }

    /** Returns the commands of a valid row, in order. */
    List<ProspectCommand> commands(ParsedRow row) {
        return acts.of(row);
    }

    /** Returns the digest by which a repeated row is recognised. */
    String mark(ParsedRow row) {
        return acts.mark(row);
    }

    /** Parses the next row. */
    ParsedRow read(ListSheetRow row) {
        List<ParsedCell> read = new ArrayList<>();
        for (int column = 0;
                column < Math.max(plan.columns().size(), row.cells().size());
                column++) {
            String text = row.cell(column);
            read.add(plan.field(column)
                    .map(field -> cells.read(field, text))
                    .orElseGet(() -> new ParsedCell(text, null, null)));
        }
        List<Rejection.Reason> problems = new ArrayList<>();
        RowValues values = new RowValues(plan, columns, read, problems);
        ProspectStatus standing = standing(values);
        boolean leftOut = standing != ProspectStatus.OPEN && Boolean.TRUE.equals(plan.leaveOutClosed());
        if (leftOut) {
            return new ParsedRow(row.line(), List.copyOf(read), values.byField(), List.of(), standing, true);
        }
        need(values);
        days(values);
        ends(values, standing);
        once(values, row.line());
        ParsedRow result = new ParsedRow(row.line(), read, values.byField(), problems, standing, false);
        if (result.good()) {
            verify(result, values);
        }
        return new ParsedRow(row.line(), List.copyOf(read), values.byField(), List.copyOf(problems), standing, false);
    }

    private LocalDateTime today() {
        return LocalDateTime.ofInstant(now, store.zone());
    }

    private ProspectStatus standing(RowValues values) {
        String word = values.get(ListField.STATUS);
        int column = plan.column(ListField.GRADE);
        ProspectStatus byGrade = column < 0 || values.get(ListField.GRADE) != null
                ? ProspectStatus.OPEN
                : cells.standing(values.text(column));
        return ClosedStatusReader.of(
                word == null ? null : ProspectStatus.valueOf(word), byGrade, values.byField(), today());
    }

    private void ends(RowValues values, ProspectStatus standing) {
        LocalDateTime first = values.moment(ListField.FIRST_CONTACT);
        for (ListField field : ENDS) {
            LocalDateTime told = values.moment(field);
            boolean expected = field == ListField.DELIVERED_ON && standing == ProspectStatus.ORDERED;
            Rejection fault = told == null || expected ? null : ClosingAct.fault(field, told, first, today());
            if (fault != null) {
                values.wrong(field, fault);
            }
        }
        LocalDateTime ordered = values.moment(ListField.ORDERED_ON);
        LocalDateTime delivered = values.moment(ListField.DELIVERED_ON);
        if (ordered != null && delivered != null && delivered.toLocalDate().isBefore(ordered.toLocalDate())) {
            values.wrong(ListField.DELIVERED_ON, Rejection.rule("endBeforeStart", "deliveredOn"));
        }
    }

    private void need(RowValues values) {
        if (values.absent(ListField.NAME)) {
            values.wrong(ListField.NAME, Rejection.malformed("required", "name"));
        }
        if (WAYS_TO_REACH.stream().allMatch(values::absent)) {
            values.wrong(ListField.PHONE, Rejection.malformed("oneOfContact", "phone"));
        }
    }

    private void days(RowValues values) {
        LocalDateTime today = today();
        LocalDateTime first = values.moment(ListField.FIRST_CONTACT);
        LocalDateTime last = values.moment(ListField.LAST_CONTACT);
        if (first != null && first.isAfter(today)) {
            values.wrong(ListField.FIRST_CONTACT, Rejection.rule("future", "firstContact"));
        }
        if (last != null && last.isAfter(today)) {
            values.wrong(ListField.LAST_CONTACT, Rejection.rule("future", "lastContact"));
        } else if (last != null && first != null && last.toLocalDate().isBefore(first.toLocalDate())) {
            values.wrong(ListField.LAST_CONTACT, Rejection.rule("beforeProspect", "lastContact"));
        }
        LocalDate birthday = values.day(ListField.BIRTHDAY);
        if (birthday != null && birthday.isAfter(today.toLocalDate())) {
            values.wrong(ListField.BIRTHDAY, Rejection.rule("future", "birthday"));
        }
        LocalDate next = values.day(ListField.NEXT_FOLLOW_UP);
        LocalDate latest = latest(values.get(ListField.GRADE), today.toLocalDate());
        if (next != null && latest != null && next.isAfter(latest)) {
            values.wrong(ListField.NEXT_FOLLOW_UP, Rejection.rule("beyondCadence", "nextFollowUp", latest));
        }
    }

    private @Nullable LocalDate latest(@Nullable String grade, LocalDate today) {
        Integer days = grade == null
                ? null
                : grading.grade(grade).map(Grade::followUpDays).orElse(null);
        return days == null ? null : store.openDayFrom(today.plusDays(days));
    }

    private void once(RowValues values, long line) {
        for (ListField field : List.of(ListField.PHONE, ListField.SECOND_PHONE)) {
            String phone = values.get(field);
            Long before = phone == null ? null : phones.putIfAbsent(phone, line);
            if (before != null) {
                values.wrong(field, Rejection.rule("phoneTwice", field.key(), before));
            }
        }
    }

    private void verify(ParsedRow row, RowValues values) {
        for (ProspectCommand command : acts.of(row)) {
            try {
                fields.verify(command);
            } catch (Rejection rejection) {
                Optional<ListField> field =
                        Optional.ofNullable(rejection.reason().field()).flatMap(ListField::of);
                values.wrong(field.orElse(null), rejection);
            }
        }
    }
}
