package io.showroom.freshness.read;

import io.showroom.eventlog.read.ReadModelProcessing;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets the position of the read models in a test's database. */
public final class ToldTokens {

    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    private ToldTokens() {}

    /** Stores the token of this position. */
    public static TokenPosition at(DataSource database, long position) {
        SerializedObject<byte[]> token = SERIALIZER.serialize(new GlobalSequenceTrackingToken(position), byte[].class);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("DELETE FROM token_entry");
        jdbc.update(
                "INSERT INTO token_entry (processor_name, segment, token, token_type) VALUES (?, 0, ?, ?)",
                ReadModelProcessing.GROUP,
                token.getData(),
                token.getType().getName());
        return new TokenPosition(jdbc, SERIALIZER);
    }
}
