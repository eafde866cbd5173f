package io.showroom.importing.write;

import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.write.JdbcPersonalVault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Number plates and vehicle identification numbers of the cars delivered, read out of the event log when asked. */
@Component
class CarMarks {

    private static final List<String> MARKS = List.of("vin", "plate");

    private final JdbcTemplate jdbc;
    private final JdbcPersonalVault vault;

    CarMarks(JdbcTemplate jdbc, JdbcPersonalVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** How a mark is compared: in capitals, without what people put between its signs. */
    static String plain(String mark) {
        return mark.toUpperCase(Locale.ROOT).replaceAll("[\\s·.\\-]", "");
    }

    /** Who drives which car of a store, by plain mark. */
    Map<String, Set<String>> ofStore(String store) {
        Map<String, Set<String>> byMark = new HashMap<>();
        jdbc.query(
                """
                select aggregate_identifier, convert_from(payload, 'UTF8')::jsonb ->> 'sealed' as sealed
                  from domain_event
                 where payload_type = ? and convert_from(payload, 'UTF8')::jsonb ->> 'store' = ?
                """,
                row -> {
                    String prospectId = row.getString("aggregate_identifier");
                    marks(prospectId, row.getString("sealed"))
                            .forEach(mark -> byMark.computeIfAbsent(mark, none -> new HashSet<>())
                                    .add(prospectId));
                },
                VehicleDelivered.class.getName(),
                store);
        return byMark;
    }

    /** The marks of one prospect's cars, plain. */
    Set<String> ofProspect(String prospectId) {
        Set<String> marks = new HashSet<>();
        jdbc.query(
                """
                select convert_from(payload, 'UTF8')::jsonb ->> 'sealed' as sealed
                  from domain_event
                 where aggregate_identifier = ? and payload_type = ?
                """,
                row -> {
                    marks.addAll(marks(prospectId, row.getString("sealed")));
                },
                prospectId,
                VehicleDelivered.class.getName());
        return marks;
    }

    private Collection<String> marks(String prospectId, @Nullable String sealed) {
        List<String> marks = new ArrayList<>();
        if (sealed != null) {
            SortedMap<String, String> said = vault.open(prospectId, sealed).orElse(null);
            if (said != null) {
                MARKS.stream()
                        .filter(said::containsKey)
                        .map(said::get)
                        .map(CarMarks::plain)
                        .forEach(marks::add);
            }
        }
        return marks;
    }
}
