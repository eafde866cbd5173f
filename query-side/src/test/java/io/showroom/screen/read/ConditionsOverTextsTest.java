package io.showroom.screen.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.EqualsNotEqualsExpression;
import org.thymeleaf.standard.expression.GreaterLesserExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.NegationExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * In conditions, the template language treats the texts "No", "off", "false" and the number 0.00 as false. So every
 * condition must be a comparison or an expression of type boolean; the presence of a text or a number is tested by
 * {@code != null}.
 */
class ConditionsOverTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?:th|data-th)[:-]([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern INLINE = Pattern.compile("\\[\\[(.*?)]]|\\[\\((.*?)\\)]", Pattern.DOTALL);
    private static final Pattern SPEL = Pattern.compile("[$*]\\{([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern CONDITIONAL = Pattern.compile("[$*]\\{([^{}]*)}\\s*\\)?\\s*\\?(?!:)");
    private static final Pattern LITERAL = Pattern.compile("\\|[^|]*\\|");
    private static final Set<String> CONDITIONS = Set.of(
            "if", "unless", "checked", "selected", "disabled", "readonly", "required", "hidden", "open", "multiple");

    /**
     * Names of type {@code boolean} that the classes do not tell: model attributes, variables of templates, and
     * properties whose name is a text or a number elsewhere.
     */
    private static final Set<String> YES_OR_NO_NAMES = Set.of(
            "act.late",
            "administers",
            "anyDay",
            "asksReason",
            "card.status.followed()",
            "charts",
            "closes",
            "comments",
            "compares",
            "day.open",
            "day.today",
            "decides",
            "edits",
            "enough",
            "fact.told",
            "first",
            "further",
            "hands",
            "handsOver",
            "high",
            "is",
            "live",
            "meets",
            "more",
            "n.first",
            "n.last",
            "narrowed",
            "ofTheDay",
            "one.late()",
            "oneDay",
            "over",
            "parted",
            "plan.overdue",
            "postpones",
            "present",
            "receives",
            "registers",
            "required",
            "rotaSet",
            "row.contact.planned",
            "row.late",
            "row.moved",
            "row.sealed",
            "rows.empty",
            "searchFirst",
            "section.told",
            "sets",
            "spans",
            "takesOut",
            "today",
            "turn.next",
            "turn.onDuty",
            "visit.invitation.came",
            "visit.invitation.invited",
            "visit.late",
            "visit.outcome.captured",
            "visit.outcome.testDrive",
            "visit.touch.first",
            "weekend",
            "weighs",
            "whole",
            "withReopened",
            "writes");

    /** Methods of the JDK and of template helpers that return a boolean. */
    private static final Set<String> YES_OR_NO_METHODS =
            Set.of("isEmpty", "contains", "containsKey", "startsWith", "isBefore", "isAfter", "equals", "shows");

    private final SpelExpressionParser spel = new SpelExpressionParser();
    private final ExpressionContext context =
            new ExpressionContext(new SpringTemplateEngine().getConfiguration(), Locale.ENGLISH);
    private final Map<String, Boolean> members = new HashMap<>();
    private final Set<String> found = new TreeSet<>();

    @Test
    void everyConditionIsBoolean() throws IOException {
        readMembers();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                check(
                        Files.readString(template),
                        complaint -> found.add(TEMPLATES.relativize(template) + ": " + complaint));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void bareTextsAndNumbersInConditionsAreFound() {
        members.put("name", false);
        members.put("late", true);
        List<String> complaints = new ArrayList<>();
        check("""
                <p th:if="${card.name}" th:text="${card.price ? 1 : 2}" th:unless="${!card.late and card.name}"></p>
                <p th:text="${card.name} ? 'a' : 'b'" th:checked="${x.name}">[[${card.wish ? 'a' : ''}]]</p>
                <p th:if="${card.late}" th:text="${card.name != null ? 1 : 2}" th:class="${card.late} ? 'late'"></p>
                """, complaints::add);
        assertThat(complaints)
                .containsExactlyInAnyOrder("card.name", "card.price", "card.name", "card.name", "x.name", "card.wish");
    }

    private void check(String template, Consumer<String> complain) {
        Matcher attribute = ATTRIBUTE.matcher(template);
        while (attribute.find()) {
            String value = HtmlUtils.htmlUnescape(attribute.group(2));
            if (CONDITIONS.contains(attribute.group(1))) {
                expression(parse(value), complain);
            }
            inside(value, complain);
        }
        Matcher inline = INLINE.matcher(template);
        while (inline.find()) {
            inside(HtmlUtils.htmlUnescape(inline.group(1) == null ? inline.group(2) : inline.group(1)), complain);
        }
    }

    /** Checks ternaries inside a value. */
    private void inside(String value, Consumer<String> complain) {
        Matcher conditional = CONDITIONAL.matcher(LITERAL.matcher(value).replaceAll(""));
        while (conditional.find()) {
            node(spel(conditional.group(1)), complain);
        }
        Matcher expression = SPEL.matcher(value);
        while (expression.find()) {
            ternaries(spel(expression.group(1)), complain);
        }
    }

    private void ternaries(SpelNode node, Consumer<String> complain) {
        if (node instanceof Ternary) {
            node(node.getChild(0), complain);
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            ternaries(node.getChild(i), complain);
        }
    }

    private IStandardExpression parse(String value) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, value);
    }

    private void expression(IStandardExpression expression, Consumer<String> complain) {
        switch (expression) {
            case VariableExpression variable -> node(spel(variable.getExpression()), complain);
            case NegationExpression not -> complain.accept(not.getStringRepresentation());
            case EqualsNotEqualsExpression compared -> {}
            case GreaterLesserExpression compared -> {}
            default -> complain.accept(expression.getStringRepresentation());
        }
    }

    private void node(SpelNode node, Consumer<String> complain) {
        if (node instanceof OpAnd || node instanceof OpOr || node instanceof OperatorNot) {
            for (int i = 0; i < node.getChildCount(); i++) {
                node(node.getChild(i), complain);
            }
        } else if (!yesOrNo(node)) {
            complain.accept(node.toStringAST());
        }
    }

    private boolean yesOrNo(SpelNode node) {
        return switch (node) {
            case OpEQ compared -> true;
            case OpNE compared -> true;
            case OpLT compared -> true;
            case OpLE compared -> true;
            case OpGT compared -> true;
            case OpGE compared -> true;
            case BooleanLiteral literal -> true;
            case CompoundExpression path ->
                YES_OR_NO_NAMES.contains(path.toStringAST()) || member(path.getChild(path.getChildCount() - 1));
            case PropertyOrFieldReference name -> YES_OR_NO_NAMES.contains(name.getName());
            default -> false;
        };
    }

    private boolean member(SpelNode last) {
        return switch (last) {
            case PropertyOrFieldReference property -> members.getOrDefault(property.getName(), false);
            case MethodReference method ->
                YES_OR_NO_METHODS.contains(method.getName()) || members.getOrDefault(method.getName(), false);
            default -> false;
        };
    }

    /** Collects by name whether all methods return a boolean; a getter counts under its property's name. */
    private void readMembers() throws IOException {
        try (Stream<Path> classes = Files.walk(CLASSES.resolve("io/showroom"))) {
            for (Path path : classes.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList()) {
                Class<?> type = type(path);
                for (Method method : type.getDeclaredMethods()) {
                    if (!method.isSynthetic()
                            && !isPartOfComponent(type, method)
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 0
                            && method.getReturnType() != void.class) {
                        boolean answersYesOrNo =
                                Set.of(boolean.class, Boolean.class).contains(method.getReturnType());
                        members.merge(property(method), answersYesOrNo, Boolean::logicalAnd);
                    }
                }
            }
        }
    }

    /** Components of a Spring component are in no model. */
    private static boolean isPartOfComponent(Class<?> type, Method method) {
        return type.isRecord()
                && AnnotatedElementUtils.hasAnnotation(type, Component.class)
                && Stream.of(type.getRecordComponents())
                        .anyMatch(part -> part.getAccessor().equals(method));
    }

    private static String property(Method method) {
        String name = method.getName();
        boolean getter = name.matches("(is|get)[A-Z].*") && !name.equals("isEmpty");
        return getter ? StringUtils.uncapitalize(name.replaceFirst("is|get", "")) : name;
    }

    private static Class<?> type(Path path) {
        String name = CLASSES.relativize(path).toString().replace('/', '.').replaceFirst("\\.class$", "");
        try {
            return Class.forName(name, false, ConditionsOverTextsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private SpelNode spel(String expression) {
        return ((SpelExpression) spel.parseRaw(expression)).getAST();
    }
}
