package io.showroom.prospect.read.list;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of the models that prospects want or own, retired or not. */
@Component
record WantedModels(JdbcClient database) {

    /** Loose index scan: as many steps as there are models, independent of the number of prospects. */
    List<String> codes() {
        return database.sql("""
                        WITH RECURSIVE used (model) AS (
                            (SELECT model FROM prospect_row WHERE model IS NOT NULL ORDER BY model LIMIT 1)
                            UNION ALL
                            SELECT (SELECT model FROM prospect_row WHERE model > used.model ORDER BY model LIMIT 1)
                              FROM used
                             WHERE used.model IS NOT NULL)
                        SELECT model FROM used WHERE model IS NOT NULL
                        """).query(String.class).list();
    }
}
