package io.showroom.monthclose.write;

import static io.showroom.staff.Role.MANAGER;

import io.showroom.commandapi.CommandTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MonthCloseCommands {

    @Bean
    CommandTypes monthCloseCommandTypes() {
        return new CommandTypes().offer(CloseMonth.class, MANAGER);
    }
}
