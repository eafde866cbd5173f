package io.showroom.grading.write;

import static io.showroom.staff.Role.ADMINISTRATOR;

import io.showroom.commandapi.CommandTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GradingCommands {

    @Bean
    CommandTypes gradingCommandTypes() {
        return new CommandTypes()
                .offer(DefineGradingScheme.class, ADMINISTRATOR)
                .offer(ReviseGradingScheme.class, ADMINISTRATOR)
                .offer(EditPlaybook.class, ADMINISTRATOR);
    }
}
