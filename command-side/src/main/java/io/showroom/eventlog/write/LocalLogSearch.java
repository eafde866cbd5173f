package io.showroom.eventlog.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks for the text, as JSON writes it, in the stored bytes. */
@Component
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false", matchIfMissing = true)
class LocalLogSearch implements LogSearch {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    LocalLogSearch(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<String> streamsSaying(String type, String text) {
        return database.sql("""
                        SELECT DISTINCT aggregate_identifier
                        FROM domain_event
                        WHERE type = :type AND position(:text IN payload) > 0
                        ORDER BY aggregate_identifier
                        """)
                .param("type", type)
                .param("text", JSON.writeValueAsString(text).getBytes(StandardCharsets.UTF_8))
                .query(String.class)
                .list();
    }
}
