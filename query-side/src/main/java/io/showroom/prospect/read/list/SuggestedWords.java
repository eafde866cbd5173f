package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas and colours of prospects that the user may see, as choices of a filter. */
@Component
record SuggestedWords(JdbcClient database) {

    private static final int MOST = 200;

    /** Returns the areas of residence. */
    List<String> areas(Actor actor, List<String> stores) {
        return words("area", actor, stores);
    }

    /** Returns the colours wanted. */
    List<String> colours(Actor actor, List<String> stores) {
        return words("colour", actor, stores);
    }

    private List<String> words(String column, Actor actor, List<String> stores) {
        return Visibility.ownOnly(actor)
                ? database.sql("SELECT DISTINCT " + column + " FROM prospect_row WHERE consultant = ? AND " + column
                                + " IS NOT NULL ORDER BY 1 LIMIT " + MOST)
                        .param(actor.user())
                        .query(String.class)
                        .list()
                : stores.stream()
                        .flatMap(store -> ofStore(column, store).stream())
                        .distinct()
                        .sorted()
                        .limit(MOST)
                        .toList();
    }

    /** Loose index scan: as many steps as there are distinct words, independent of the number of prospects. */
    private List<String> ofStore(String column, String store) {
        return database.sql("""
                        WITH RECURSIVE used (word, n) AS (
                            (SELECT %1$s, 1 FROM prospect_row WHERE store = :store AND %1$s IS NOT NULL ORDER BY %1$s LIMIT 1)
                            UNION ALL
                            SELECT (SELECT %1$s FROM prospect_row
                                     WHERE store = :store AND %1$s > used.word ORDER BY %1$s LIMIT 1), n + 1
                              FROM used
                             WHERE used.word IS NOT NULL AND n < %2$s)
                        SELECT word FROM used WHERE word IS NOT NULL
                        """.formatted(column, MOST))
                .param("store", store)
                .query(String.class)
                .list();
    }
}
