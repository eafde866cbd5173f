package io.showroom.web.read;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The accepted parameters of a GET, derived from its method: the named ones, the fields of a {@code @ModelAttribute},
 * those of {@link DeclaresParameters}, and common ones. Basis of both the rejection of unknown parameters and the API
 * description.
 */
public final class DeclaredParameters {

    /** Accepted by all addresses: the position to wait for, and the language. */
    private static final Set<String> EVERYWHERE = Set.of("after", "lang");

    /** Accepted by the API: the format, and the reason of an export. */
    private static final Set<String> OF_PROGRAMS = Set.of("format", "reason");

    /**
     * Accepted by pages: the position seen by a polling page, and the mark that the log-in adds to the address it
     * redirects to.
     */
    private static final Set<String> OF_PAGES = Set.of("seen", "continue");

    private static final int LONGEST = 60;

    private DeclaredParameters() {}

    /** Returns the parameters of the method, in alphabetical order. */
    public static Set<String> of(HandlerMethod method) {
        if (handler(method) instanceof ParameterDeclaration known) {
            return new TreeSet<>(known.taken());
        }
        Set<String> taken = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                taken.add(name(named, method, parameter));
            }
            if (parameter.hasParameterAnnotation(ModelAttribute.class)
                    && parameter.getParameterType().isRecord()) {
                for (RecordComponent field : parameter.getParameterType().getRecordComponents()) {
                    taken.add(field.getName());
                }
            }
        }
        add(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), DeclaresParameters.class), taken);
        add(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), DeclaresParameters.class), taken);
        return taken;
    }

    /**
     * Returns those that may be given more than once: lists, and the stores of an address that is read as a whole, by
     * programs or by a page for several stores.
     */
    static Set<String> repeatable(HandlerMethod method, boolean program) {
        if (handler(method) instanceof ParameterDeclaration known) {
            return known.repeatable();
        }
        Set<String> repeatable = new TreeSet<>();
        DeclaresParameters takes =
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), DeclaresParameters.class);
        if (takes != null) {
            repeatable.addAll(List.of(takes.repeats()));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (MultiValueMap.class.isAssignableFrom(type)) {
                if (program) {
                    repeatable.add("store");
                }
            } else if (named != null && isList(type)) {
                repeatable.add(name(named, method, parameter));
            } else if (parameter.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
                for (RecordComponent field : type.getRecordComponents()) {
                    if (isList(field.getType())) {
                        repeatable.add(field.getName());
                    }
                }
            }
        }
        return repeatable;
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    /** Returns those that are accepted only together with certain others. */
    public static Set<String> beside(HandlerMethod method) {
        if (handler(method) instanceof ParameterDeclaration known) {
            return known.beside();
        }
        DeclaresParameters takes =
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), DeclaresParameters.class);
        return takes == null ? Set.of() : Set.of(takes.beside());
    }

    /** Returns those that are required, as far as the method's parameter types do not tell. */
    public static Set<String> needed(HandlerMethod method) {
        return handler(method) instanceof ParameterDeclaration known ? known.needed() : Set.of();
    }

    /** Returns the handler; a {@code HandlerMethod} may hold only the bean's name. */
    private static Object handler(HandlerMethod method) {
        return method.createWithResolvedBean().getBean();
    }

    /** Returns all parameters of the method, including the common ones. */
    static Set<String> withCommon(HandlerMethod method, boolean program) {
        Set<String> taken = of(method);
        taken.addAll(EVERYWHERE);
        taken.addAll(program ? OF_PROGRAMS : OF_PAGES);
        return taken;
    }

    /**
     * Rejects unknown parameters of an address whose parameters depend on the query.
     *
     * @param address the address; blank values count as absent
     * @param taken the accepted names besides the common ones
     */
    public static void verify(MultiValueMap<String, String> address, Set<String> taken) {
        List<QueryRejection.ParameterError> others = address.keySet().stream()
                .filter(name -> address.getOrDefault(name, List.of()).stream().anyMatch(value -> !value.isBlank()))
                .filter(name -> !taken.contains(name)
                        && !EVERYWHERE.contains(name)
                        && !OF_PROGRAMS.contains(name)
                        && !OF_PAGES.contains(name))
                .sorted()
                .map(name -> notTaken(name, taken))
                .toList();
        if (!others.isEmpty()) {
            throw QueryRejection.malformed(others);
        }
    }

    /**
     * Creates the error for a parameter that is not accepted.
     *
     * @param taken the accepted names
     */
    public static QueryRejection.ParameterError notTaken(String name, Collection<String> taken) {
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return QueryRejection.ParameterError.of(shown, "unknownParameter", String.join(", ", new TreeSet<>(taken)));
    }

    private static String name(RequestParam named, HandlerMethod method, MethodParameter parameter) {
        return named.name().isEmpty()
                ? method.getMethod()
                        .getParameters()[parameter.getParameterIndex()]
                        .getName()
                : named.name();
    }

    private static void add(@Nullable DeclaresParameters takes, Set<String> taken) {
        if (takes != null) {
            taken.addAll(List.of(takes.value()));
            taken.addAll(List.of(takes.beside()));
        }
    }
}
