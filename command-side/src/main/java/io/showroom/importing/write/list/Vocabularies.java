package io.showroom.importing.write.list;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.write.JdbcPersonalVault;
import io.showroom.prospect.write.Rulebook;
import io.showroom.rulebook.write.AssignableConsultants;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Creates the vocabulary of a store: names of codes and consultants from their events, other words from a word list.
 */
@Component
record Vocabularies(EventStore events, JdbcPersonalVault vault, AssignableConsultants sellers, Rulebook rules) {

    private static final List<VocabularyEntry> STANDINGS = List.of(
            new VocabularyEntry("OPEN", "意向中", "open"),
            new VocabularyEntry("ORDERED", "已订车", "ordered"),
            new VocabularyEntry("DELIVERED", "已交车", "delivered"),
            new VocabularyEntry("DEFEATED", "战败", "defeated"),
            new VocabularyEntry("LOST", "失控", "lost contact"),
            new VocabularyEntry("FROZEN", "冷冻", "frozen"),
            new VocabularyEntry("INVALID", "无效", "invalid"));

    private static final List<VocabularyEntry> CUSTOMER_TYPES = List.of(
            new VocabularyEntry("PRIVATE", "个人客户", "private"),
            new VocabularyEntry("CORPORATE", "单位客户", "corporate"),
            new VocabularyEntry("KEY_ACCOUNT", "大客户", "key account"));

    /** Returns the vocabulary of a store on a day (store calendar). */
    Vocabulary of(String store, LocalDate day) {
        Vocabulary words = new Vocabulary();
        words.offer(ListField.SOURCE, codes(CodeListName.SOURCE));
        words.offer(ListField.MODEL, codes(CodeListName.MODEL));
        words.offer(ListField.COMPETITOR_MODEL, codes(CodeListName.COMPETITOR_MODEL));
        words.offer(ListField.DEFEAT_REASON, codes(CodeListName.DEFEAT_REASON));
        words.offer(ListField.CONSULTANT, consultants(store));
        words.offer(ListField.STATUS, STANDINGS);
        words.offer(ListField.CUSTOMER_TYPE, CUSTOMER_TYPES);
        List<Grade> grades = rules.grading(store, day).grades();
        grades.forEach(grade ->
                standing(grade.kind()).ifPresent(closed -> words.word(ListField.STATUS, grade.code(), closed.name())));
        words.offer(
                ListField.GRADE,
                grades.stream()
                        .filter(grade -> grade.kind() == GradeKind.OPEN)
                        .map(grade -> new VocabularyEntry(grade.code(), grade.code() + "级", grade.code()))
                        .toList());
        for (NamedCsvRecord row : NormalizedText.list("list-words.csv")) {
            ListField field = ListField.of(row.getField("field")).orElseThrow();
            String key = row.getField("value");
            words.word(field, key, key);
            NormalizedText.words(row.getField("zh")).forEach(word -> words.word(field, word, key));
            NormalizedText.words(row.getField("en")).forEach(word -> words.word(field, word, key));
        }
        return words;
    }

    /** Returns the status that grades of this kind stand for; empty if they are given to open prospects. */
    private static Optional<ProspectStatus> standing(GradeKind kind) {
        return switch (kind) {
            case OPEN -> Optional.empty();
            case ORDERED -> Optional.of(ProspectStatus.ORDERED);
            case DELIVERED -> Optional.of(ProspectStatus.DELIVERED);
            case DEFEATED -> Optional.of(ProspectStatus.DEFEATED);
            case HOPELESS -> Optional.of(ProspectStatus.INVALID);
        };
    }

    private List<VocabularyEntry> codes(CodeListName list) {
        Map<String, VocabularyEntry> codes = new LinkedHashMap<>();
        Set<String> retired = new HashSet<>();
        events.readEvents("codes:" + list).asStream().forEach(message -> {
            switch (message.getPayload()) {
                case CodeAdded added ->
                    codes.put(added.code(), new VocabularyEntry(added.code(), added.nameZh(), added.nameEn()));
                case CodeChanged changed ->
                    codes.put(changed.code(), new VocabularyEntry(changed.code(), changed.nameZh(), changed.nameEn()));
                case CodeRetired gone -> retired.add(gone.code());
                case CodeRestored back -> retired.remove(back.code());
                default -> {}
            }
        });
        retired.forEach(codes::remove);
        return List.copyOf(codes.values());
    }

    private List<VocabularyEntry> consultants(String store) {
        List<VocabularyEntry> consultants = new ArrayList<>();
        for (String user : sellers.sellersOf(store)) {
            String id = "staff:" + user;
            String[] name = {user};
            events.readEvents(id).asStream().forEach(message -> {
                String sealed =
                        switch (message.getPayload()) {
                            case StaffMemberRegistered registered -> registered.sealed();
                            case StaffMemberChanged changed -> changed.sealed();
                            default -> null;
                        };
                if (sealed != null) {
                    vault.open(id, sealed).ifPresent(details -> name[0] = details.getOrDefault("name", name[0]));
                }
            });
            consultants.add(new VocabularyEntry(user, name[0], name[0]));
        }
        return consultants;
    }
}
