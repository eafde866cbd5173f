package io.showroom.staff.write;

import static io.showroom.rulebook.write.InputChecks.key;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.Rejection;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.staff.Actor;
import io.showroom.staff.events.PasswordChanged;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberDeactivated;
import io.showroom.staff.events.StaffMemberReactivated;
import io.showroom.staff.events.StaffMemberRegistered;
import java.util.SortedMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;

/** Aggregate of a user. */
@Aggregate(type = "StaffMember")
@NullUnmarked
class StaffMember {

    @AggregateIdentifier
    private String id;

    private Position position;
    private boolean active;

    static String id(String user) {
        return "staff:" + user;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RegisterStaffMember command,
            MasterDataRules rules,
            Passwords passwords,
            StaffDetailsEncryption sealing,
            Actor actor) {
        String user = key("user", command.user());
        if (id != null) {
            throw Rejection.conflict("staffExists", user);
        }
        if (user.equals(Actor.SYSTEM.user())) {
            throw Rejection.rule("userReserved", "user");
        }
        Position taken = Position.checked(command.roles(), command.store(), command.team(), rules);
        SortedMap<String, String> details = StaffDetails.of(command.name(), command.phone(), command.email());
        String password =
                command.password() == null ? null : passwords.acceptable("password", user, command.password(), actor);
        apply(new StaffMemberRegistered(
                user, taken.roles(), taken.store(), taken.team(), sealing.encrypt(user, details)));
        if (password != null) {
            setPassword(user, password, command.temporary(), passwords);
        }
    }

    @CommandHandler
    void handle(ChangeStaffMember command, MasterDataRules rules, StaffDetailsEncryption sealing) {
        Position changed = Position.checked(command.roles(), command.store(), command.team(), rules);
        if (active && position.administers() && !changed.administers()) {
            refuseWithoutAdministrator(command.user(), rules);
        }
        SortedMap<String, String> details = StaffDetails.of(command.name(), command.phone(), command.email());
        if (changed.equals(position) && details.isEmpty()) {
            throw Rejection.conflict("unchanged");
        }
        apply(new StaffMemberChanged(
                command.user(),
                changed.roles(),
                changed.store(),
                changed.team(),
                sealing.encrypt(command.user(), details)));
    }

    @CommandHandler
    void handle(DeactivateStaffMember command, MasterDataRules rules, Actor actor) {
        if (!active) {
            throw Rejection.conflict("staffInactive");
        }
        if (command.user().equals(actor.user())) {
            throw Rejection.rule("notYourself", "user");
        }
        if (position.administers()) {
            refuseWithoutAdministrator(command.user(), rules);
        }
        apply(new StaffMemberDeactivated(command.user()));
    }

    @CommandHandler
    void handle(ReactivateStaffMember command) {
        if (active) {
            throw Rejection.conflict("staffActive");
        }
        apply(new StaffMemberReactivated(command.user()));
    }

    @CommandHandler
    void handle(ChangePassword command, Actor actor, Passwords passwords, PasswordAttempts attempts) {
        if (!command.user().equals(actor.user())) {
            throw Rejection.forbidden("passwordOfAnother");
        }
        String password = passwords.acceptable("newPassword", command.user(), command.newPassword(), actor);
        if (!isRight(command, passwords, attempts)) {
            throw Rejection.rule("passwordWrong", "currentPassword");
        }
        if (command.newPassword().equals(command.currentPassword())) {
            throw Rejection.rule("passwordSame", "newPassword");
        }
        setPassword(command.user(), password, false, passwords);
    }

    private static boolean isRight(ChangePassword command, Passwords passwords, PasswordAttempts attempts) {
        try {
            return attempts.check(
                    command.user(), null, () -> passwords.matches(command.user(), command.currentPassword()));
        } catch (PasswordAttempts.Exhausted exhausted) {
            throw Rejection.tooMany("tooManyPasswords", exhausted.retryAfterSeconds());
        }
    }

    @CommandHandler
    void handle(SetPassword command, Passwords passwords, Actor actor) {
        String password = passwords.acceptable("newPassword", command.user(), command.newPassword(), actor);
        setPassword(command.user(), password, command.temporary(), passwords);
    }

    private static void setPassword(String user, String password, Boolean temporary, Passwords passwords) {
        boolean change = temporary == null || temporary;
        passwords.set(user, password, change);
        apply(new PasswordChanged(user, change));
    }

    private static void refuseWithoutAdministrator(String user, MasterDataRules rules) {
        if (!rules.anotherAdministrator(user)) {
            throw Rejection.rule("lastAdministrator", "user");
        }
    }

    @EventSourcingHandler
    void on(StaffMemberRegistered event) {
        id = id(event.user());
        position = new Position(event.roles(), event.store(), event.team());
        active = true;
    }

    @EventSourcingHandler
    void on(StaffMemberChanged event) {
        position = new Position(event.roles(), event.store(), event.team());
    }

    @EventSourcingHandler
    void on(StaffMemberDeactivated event) {
        active = false;
    }

    @EventSourcingHandler
    void on(StaffMemberReactivated event) {
        active = true;
    }
}
