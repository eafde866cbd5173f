package io.showroom.staff.write;

import static io.showroom.staff.Role.ADMINISTRATOR;

import io.showroom.commandapi.CommandTypes;
import io.showroom.prospect.write.PersonalVault;
import io.showroom.staff.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the commands on users and their beans. */
@Configuration(proxyBeanMethods = false)
class StaffCommands {

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

    @Bean
    StaffDetailsEncryption staffDetailsEncryption(PersonalVault vault) {
        return (user, details) -> details.isEmpty() ? null : vault.encrypt(StaffMember.id(user), details);
    }
}
