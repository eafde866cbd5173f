package io.showroom.commandapi;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deserializes and validates commands. All invalid fields are reported at once; a body that cannot be deserialized
 * reports its first field.
 */
@Component
final class CommandReader {

    private final JsonMapper json = Json.strict();
    private final Validator validator;

    CommandReader(Validator validator) {
        this.validator = validator;
    }

    <C> C read(byte[] body, Class<C> type) {
        C command = parse(body, type);
        verify(command);
        return command;
    }

    /** Validates the fields of a command that was not read from JSON. */
    void verify(Object command) {
        Set<ConstraintViolation<Object>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            List<Rejection.FieldError> fields = new ArrayList<>();
            for (ConstraintViolation<Object> violation : violations) {
                fields.add(new Rejection.FieldError(
                        violation.getPropertyPath().toString(), code(violation), List.of(limit(violation))));
            }
            fields.sort(Comparator.comparing(Rejection.FieldError::field));
            throw Rejection.malformed(fields);
        }
    }

    private <C> C parse(byte[] body, Class<C> type) {
        try {
            C command = json.readValue(body, type);
            if (command == null) {
                throw Rejection.request(400, "notJson");
            }
            return command;
        } catch (JacksonException e) {
            String field = path(e);
            String code =
                    switch (e) {
                        case PropertyBindingException unknown -> "unknownField";
                        case Json.UnfitText unfit -> "characters";
                        case Json.NoAmount none -> "digits";
                        case DatabindException mistyped -> "type";
                        case InputCoercionException outOfRange -> "type";
                        default -> "";
                    };
            if (field.isEmpty() || code.isEmpty()) {
                throw Rejection.request(400, "notJson");
            }
            throw Rejection.malformed(List.of(new Rejection.FieldError(field, code, List.of())));
        }
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.length() > 100 ? path.substring(0, 100) : path.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "size";
            case "Digits" -> "digits";
            case "Pattern" -> "pattern";
            default -> rule.toLowerCase(Locale.ROOT);
        };
    }

    private static String limit(ConstraintViolation<?> violation) {
        Object limit = violation.getConstraintDescriptor().getAttributes().get("max");
        return limit == null ? "" : limit.toString();
    }
}
