package io.showroom.codelist.write;

import static io.showroom.staff.Role.ADMINISTRATOR;

import io.showroom.commandapi.CommandTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodeListCommands {

    @Bean
    CommandTypes codeListCommandTypes() {
        return new CommandTypes()
                .offer(AddCode.class, ADMINISTRATOR)
                .offer(ChangeCode.class, ADMINISTRATOR)
                .offer(RetireCode.class, ADMINISTRATOR)
                .offer(RestoreCode.class, ADMINISTRATOR);
    }
}
