package io.showroom.report.register.read;

import io.showroom.prospect.read.RegisteredVisit;
import io.showroom.web.read.ParameterValues;
import io.showroom.web.read.QueryRejection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A value object: the filters on the register's lines, null for no filter. Links from a sum to its lines set them.
 *
 * @param consultant user key of the receiving consultant; "none" for nobody
 * @param part the kind of lines
 * @param grade the grade at the end of the day; "none" for lines without
 * @param model code of the model; "none" for lines without
 * @param source code of the source; "none" for lines without
 */
record RegisterFilter(
        @Nullable String consultant,
        @Nullable RegisterPart part,
        @Nullable String grade,
        @Nullable String model,
        @Nullable String source) {

    private static final String NONE = "none";
    private static final RegisterFilter ALL = new RegisterFilter(null, null, null, null, null);

    /** Returns the filter on a consultant only; null for all lines. */
    static RegisterFilter of(@Nullable String consultant) {
        return new RegisterFilter(consultant, ALL.part, ALL.grade, ALL.model, ALL.source);
    }

    /**
     * Returns the filter of a request: {@code consultant}, {@code only}, {@code grade}, {@code model} and
     * {@code source}.
     */
    static RegisterFilter of(MultiValueMap<String, String> address) {
        return new RegisterFilter(
                ParameterValues.text("consultant", address.getFirst("consultant")),
                part(ParameterValues.text("only", address.getFirst("only"))),
                ParameterValues.text("grade", address.getFirst("grade")),
                ParameterValues.text("model", address.getFirst("model")),
                ParameterValues.text("source", address.getFirst("source")));
    }

    /**
     * Returns whether a line passes.
     *
     * @param followed whether a consultant on duty received the visit; null on a day without a duty rota
     */
    boolean takes(RegisteredVisit visit, @Nullable Boolean followed) {
        return is(consultant, visit.consultant())
                && is(grade, visit.outcome().grade())
                && is(model, visit.interest().model())
                && is(source, visit.touch().source())
                && (part == null || part.counts(visit) && isOfRota(followed));
    }

    /** Returns the filters besides the consultant, by parameter name. */
    Map<String, String> narrowing() {
        Map<String, String> narrowing = new LinkedHashMap<>();
        if (part != null) {
            narrowing.put("only", part.code());
        }
        if (grade != null) {
            narrowing.put("grade", grade);
        }
        if (model != null) {
            narrowing.put("model", model);
        }
        if (source != null) {
            narrowing.put("source", source);
        }
        return narrowing;
    }

    private boolean isOfRota(@Nullable Boolean followed) {
        return part != RegisterPart.ON_DUTY && part != RegisterPart.OFF_DUTY
                || followed != null && followed == (part == RegisterPart.ON_DUTY);
    }

    private static boolean is(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equals(value == null ? NONE : value);
    }

    private static @Nullable RegisterPart part(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Predicate<RegisterPart> named = part -> part.code().equals(code);
        return Stream.of(RegisterPart.values())
                .filter(named)
                .findFirst()
                .orElseThrow(() -> QueryRejection.notOneOf(
                        "only", Stream.of(RegisterPart.values()).map(RegisterPart::code)));
    }
}
