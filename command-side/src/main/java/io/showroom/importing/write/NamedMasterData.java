package io.showroom.importing.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.prospect.write.Rulebook;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The master data keys that a file names: stores, users with the store they are first named in, codes. */
record NamedMasterData(Set<String> stores, Map<String, String> users, Map<CodeListName, Set<String>> lists) {

    static NamedMasterData nothing() {
        return new NamedMasterData(new LinkedHashSet<>(), new LinkedHashMap<>(), new EnumMap<>(CodeListName.class));
    }

    Set<String> codes(CodeListName list) {
        return lists.getOrDefault(list, Set.of());
    }

    void add(RowCells<HistoryColumn> row, String store) {
        stores.add(store);
        for (HistoryColumn column : new HistoryColumn[] {HistoryColumn.CONSULTANT, HistoryColumn.TO}) {
            String user = row.get(column);
            if (user != null) {
                users.putIfAbsent(user, store);
            }
        }
        add(CodeListName.SOURCE, row.get(HistoryColumn.SOURCE));
        add(CodeListName.MODEL, row.get(HistoryColumn.MODEL));
    }

    private void add(CodeListName list, @Nullable String code) {
        if (code != null) {
            lists.computeIfAbsent(list, none -> new LinkedHashSet<>()).add(code);
        }
    }

    /** Returns the keys that do not exist yet and may be created. */
    NamedMasterData missing(Rulebook rules, Set<CreatableMasterData> create) {
        NamedMasterData missing = nothing();
        if (create.contains(CreatableMasterData.STORES)) {
            stores.stream().filter(key -> rules.store(key).isEmpty()).forEach(missing.stores::add);
        }
        if (create.contains(CreatableMasterData.USERS)) {
            users.forEach((user, store) -> {
                boolean storeExists = rules.store(store).isPresent() || missing.stores.contains(store);
                if (storeExists && !rules.isKnown(user)) {
                    missing.users.put(user, store);
                }
            });
        }
        lists.forEach((list, codes) -> {
            if (create.contains(
                    list == CodeListName.SOURCE ? CreatableMasterData.SOURCES : CreatableMasterData.MODELS)) {
                codes.stream().filter(code -> !rules.offers(list, code)).forEach(code -> missing.add(list, code));
            }
        });
        return missing;
    }
}
