package io.showroom.staff.write;

import static io.showroom.staff.Role.ADMINISTRATOR;

import io.showroom.commandapi.CommandTypes;
import io.showroom.prospect.write.PersonalVault;
import io.showroom.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What can be done about staff, and what that needs. */
@Configuration(proxyBeanMethods = false)
class StaffCommands {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    @Bean
    CommandTypes staffCommandTypes() {
        return new CommandTypes()
                .offer(RegisterStaffMember.class, ADMINISTRATOR)
                .offer(ChangeStaffMember.class, ADMINISTRATOR)
                .offer(DeactivateStaffMember.class, ADMINISTRATOR)
                .offer(ReactivateStaffMember.class, ADMINISTRATOR)
                .offer(SetPassword.class, ADMINISTRATOR)
                .offer(ChangePassword.class, Role.values());
    }

    /** Argon2id at the strength OWASP asks for; hashes carry their own parameters, so these may rise later. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    }

    @Bean
    StaffSealing staffSealing(PersonalVault vault) {
        return (user, details) -> details.isEmpty() ? null : vault.seal(StaffMember.id(user), details);
    }
}
