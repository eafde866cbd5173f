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
 * Which lines of the register are asked for; those of everybody and everything where nothing is said. It is how a sum
 * of the register leads to the lines behind it.
 *
 * @param consultant user key of who received them; "none" for nobody
 * @param part what they are
 * @param grade the grade at the end of the day; "none" for those without
 * @param model code of the model; "none" for those without
 * @param source code of the source; "none" for those without
 */
record RegisterFilter(
        @Nullable String consultant,
        @Nullable RegisterPart part,
        @Nullable String grade,
        @Nullable String model,
        @Nullable String source) {

    private static final String NONE = "none";
    private static final RegisterFilter ALL = new RegisterFilter(null, null, null, null, null);

    /** All lines of whoever received them; null for everybody's. */
    static RegisterFilter of(@Nullable String consultant) {
        return new RegisterFilter(consultant, ALL.part, ALL.grade, ALL.model, ALL.source);
    }

    /**
     * The filter as an address has it: {@code consultant}, {@code only}, {@code grade}, {@code model} and
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
     * Whether a line is asked for.
     *
     * @param followed whether the duty rota was followed by who received a first visit; null on a day without one
     */
    boolean takes(RegisteredVisit visit, @Nullable Boolean followed) {
        return is(consultant, visit.consultant())
                && is(grade, visit.outcome().grade())
                && is(model, visit.interest().model())
                && is(source, visit.touch().source())
                && (part == null || part.counts(visit) && isOfRota(followed));
    }

    /** What narrows the lines besides the consultant, by its name in the address. */
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
