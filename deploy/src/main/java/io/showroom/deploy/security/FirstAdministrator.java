package io.showroom.deploy.security;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.deploy.launch.DatabaseContent;
import io.showroom.deploy.launch.StartNotes;
import io.showroom.rulebook.write.MasterDataRules;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.write.RegisterStaffMemberBuilder;
import io.showroom.staff.write.Secret;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Registers the first administrator at start if no staff is registered; the demonstration registers its own. */
@Sides(Side.COMMAND)
@Component
@Order(-100)
class FirstAdministrator implements ApplicationRunner {

    private static final String USER = "admin";
    private static final String KNOWN_ALREADY = "staffExists";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final Commands commands;
    private final MasterDataRules rules;
    private final ObjectProvider<StartNotes> notes;
    private final String givenPassword;
    private final DatabaseContent content;

    FirstAdministrator(
            Commands commands,
            MasterDataRules rules,
            ObjectProvider<StartNotes> notes,
            @Value("${SHOWROOM_ADMIN_PASSWORD:}") String givenPassword,
            DatabaseContent content) {
        this.commands = commands;
        this.rules = rules;
        this.notes = notes;
        this.givenPassword = givenPassword;
        this.content = content;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (content.isDemonstration() || rules.knowsAnyStaff()) {
            return;
        }
        boolean given = !givenPassword.isEmpty();
        String password = given ? givenPassword : oneTime();
        try {
            commands.send(
                    RegisterStaffMemberBuilder.builder()
                            .user(USER)
                            .roles(List.of(Role.ADMINISTRATOR))
                            .password(new Secret(password))
                            .temporary(!given)
                            .build(),
                    CommandContext.as(Actor.SYSTEM));
        } catch (Rejection rejection) {
            if (!rejection.reason().code().equals(KNOWN_ALREADY)) {
                throw rejection;
            }
            // Another process registered the administrator at the same moment; its password is the valid one.
            return;
        }
        if (!given) {
            notes.ifAvailable(lines -> lines.add("First log-in: user " + USER + ", one-time password " + password
                    + " (to be changed then; it is not shown again)"));
        }
    }

    private static String oneTime() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
