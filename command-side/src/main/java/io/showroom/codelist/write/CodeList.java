package io.showroom.codelist.write;

import static io.showroom.rulebook.write.InputChecks.key;
import static io.showroom.rulebook.write.InputChecks.optional;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.codelist.events.CodeAdded;
import io.showroom.codelist.events.CodeChanged;
import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.events.CodeRestored;
import io.showroom.codelist.events.CodeRetired;
import io.showroom.commandapi.Rejection;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Aggregate of a code list, created with its first code. Codes have one or two levels. */
@Aggregate(type = "CodeList")
@NullUnmarked
class CodeList {

    private static final int LONGEST_NAME = 200;

    @AggregateIdentifier
    private String id;

    private final Map<String, Code> codes = new HashMap<>();

    static String id(CodeListName list) {
        return "codes:" + list;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddCode command) {
        String code = key("code", command.code());
        if (codes.containsKey(code)) {
            throw Rejection.conflict("codeExists", code);
        }
        String parent = optional("parent", command.parent(), 100);
        refuseAsParent(code, parent);
        apply(new CodeAdded(
                command.list().name(),
                code,
                parent,
                name("nameZh", command.nameZh(), code),
                name("nameEn", command.nameEn(), code)));
    }

    @CommandHandler
    void handle(ChangeCode command) {
        Code before = known(command.code());
        String parent = optional("parent", command.parent(), 100);
        if (parent != null && !parent.equals(before.parent())) {
            refuseAsParent(command.code(), parent);
        }
        Code after = new Code(
                parent,
                name("nameZh", command.nameZh(), before.nameZh()),
                name("nameEn", command.nameEn(), before.nameEn()),
                before.retired());
        if (after.equals(before)) {
            throw Rejection.conflict("unchanged");
        }
        apply(new CodeChanged(command.list().name(), command.code(), parent, after.nameZh(), after.nameEn()));
    }

    @CommandHandler
    void handle(RetireCode command) {
        if (known(command.code()).retired()) {
            throw Rejection.conflict("codeRetired", command.code());
        }
        apply(new CodeRetired(command.list().name(), command.code()));
    }

    @CommandHandler
    void handle(RestoreCode command) {
        if (!known(command.code()).retired()) {
            throw Rejection.conflict("codeInUse", command.code());
        }
        apply(new CodeRestored(command.list().name(), command.code()));
    }

    private Code known(String given) {
        Code code = codes.get(key("code", given));
        if (code == null) {
            throw Rejection.notFound("noSuchCode");
        }
        return code;
    }

    private void refuseAsParent(String code, String parent) {
        if (parent == null) {
            return;
        }
        Code upper = codes.get(parent);
        if (upper == null || upper.retired()) {
            throw Rejection.rule("unknownParent", "parent");
        }
        boolean thirdLevel =
                upper.parent() != null || codes.values().stream().anyMatch(other -> code.equals(other.parent()));
        if (thirdLevel || parent.equals(code)) {
            throw Rejection.rule("twoLevelsOnly", "parent");
        }
    }

    private static String name(String field, String given, String otherwise) {
        String name = optional(field, given, LONGEST_NAME);
        return name == null ? otherwise : name;
    }

    @EventSourcingHandler
    void on(CodeAdded event) {
        id = "codes:" + event.list();
        codes.put(event.code(), new Code(event.parent(), event.nameZh(), event.nameEn(), false));
    }

    @EventSourcingHandler
    void on(CodeChanged event) {
        boolean retired = codes.get(event.code()).retired();
        codes.put(event.code(), new Code(event.parent(), event.nameZh(), event.nameEn(), retired));
    }

    @EventSourcingHandler
    void on(CodeRetired event) {
        codes.compute(event.code(), (code, known) -> known.retired(true));
    }

    @EventSourcingHandler
    void on(CodeRestored event) {
        codes.compute(event.code(), (code, known) -> known.retired(false));
    }
}
