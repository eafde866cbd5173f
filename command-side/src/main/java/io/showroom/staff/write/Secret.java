package io.showroom.staff.write;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A secret text: a password as typed, blanks included. {@link #toString} does not reveal it.
 *
 * @param text as typed
 */
@JsonDeserialize(using = Secret.AsTyped.class)
public record Secret(@JsonValue String text) {

    @Override
    public String toString() {
        return "…";
    }

    /** Deserializes the text unchanged, without the mapper's trimming. */
    static final class AsTyped extends StdDeserializer<Secret> {

        AsTyped() {
            super(Secret.class);
        }

        @Override
        public Secret deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (Secret) context.handleUnexpectedToken(context.constructType(Secret.class), parser);
            }
            return new Secret(parser.getString());
        }
    }
}
