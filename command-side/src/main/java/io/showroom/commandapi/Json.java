package io.showroom.commandapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Deserializes the bodies of commands, strictly: no unknown or repeated field, no number for a text, no instant without
 * its offset. Texts are trimmed; an empty one counts as absent. An amount may also be a text as people write it
 * ({@link Amounts}).
 */
final class Json {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Json() {}

    static JsonMapper strict() {
        JsonFactory limits = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(20)
                        .maxNumberLength(40)
                        .maxStringLength(100_000)
                        .build())
                .build();
        return JsonMapper.builder(limits)
                .annotationIntrospector(new OnlyFromOutside())
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .withCoercionConfig(
                        LogicalType.Enum,
                        choice -> choice.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new Parsed<>(String.class, Json::text))
                        .addDeserializer(BigDecimal.class, new Amount())
                        .addDeserializer(Instant.class, new Parsed<>(Instant.class, (text, parser) -> instant(text)))
                        .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, (text, parser) -> date(text))))
                .build();
    }

    static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new DateTimeParseException("out of range", text, 0);
        }
        return instant;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text, DATE);
        if (date.getYear() < 1900 || date.getYear() >= 2200) {
            throw new DateTimeParseException("out of range", text, 0);
        }
        return date;
    }

    private static @Nullable String text(String text, JsonParser parser) {
        if (!isClean(text)) {
            throw new UnfitText(parser);
        }
        return saysNothing(text) ? null : text;
    }

    /**
     * Whether the text can be stored and shown: no control characters but line breaks and tabs, no unpaired surrogates.
     */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (control || (Character.isSurrogate(c) && !pair)) {
                return false;
            }
            if (pair) {
                i++;
            }
        }
        return true;
    }

    /** Whether a text consists of white space and invisible characters only; it then counts as absent. */
    private static boolean saysNothing(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static final class OnlyFromOutside extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.hasAnnotation(SetBySystem.class) || super.hasIgnoreMarker(config, member);
        }
    }

    /** A text with characters that cannot be stored. */
    static final class UnfitText extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        UnfitText(JsonParser parser) {
            super(parser, "characters that cannot be stored", "", String.class);
        }
    }

    /** A text that is no amount. */
    static final class NoAmount extends InvalidFormatException {

        private static final long serialVersionUID = 1L;

        NoAmount(JsonParser parser, String text) {
            super(parser, "not an amount", text, BigDecimal.class);
        }
    }

    private static final class Amount extends Parsed<BigDecimal> {

        Amount() {
            super(BigDecimal.class, (text, parser) -> Amounts.read(text).orElseThrow(() -> new NoAmount(parser, text)));
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken().isNumeric() ? parser.getDecimalValue() : super.deserialize(parser, context);
        }
    }

    private static class Parsed<T> extends StdDeserializer<T> {

        private final transient BiFunction<String, JsonParser, @Nullable T> parse;

        Parsed(Class<T> type, BiFunction<String, JsonParser, @Nullable T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            String text = parser.getString().strip();
            if (text.isEmpty()) {
                return null;
            }
            try {
                return parse.apply(text, parser);
            } catch (DateTimeParseException e) {
                throw InvalidFormatException.from(parser, "date", text, handledType());
            }
        }
    }
}
