package io.showroom.store.write;

import static io.showroom.staff.Role.ADMINISTRATOR;
import static io.showroom.staff.Role.ASSISTANT;
import static io.showroom.staff.Role.MANAGER;
import static io.showroom.staff.Role.RECEPTIONIST;

import io.showroom.commandapi.CommandTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreCommands {

    @Bean
    CommandTypes storeCommandTypes() {
        return new CommandTypes()
                .offer(OpenStore.class, ADMINISTRATOR)
                .offer(ChangeStoreSettings.class, ADMINISTRATOR)
                .offer(ChooseGradingScheme.class, ADMINISTRATOR)
                .offer(DeclareClosingDay.class, ADMINISTRATOR)
                .offer(WithdrawClosingDay.class, ADMINISTRATOR)
                .offer(SetHourSlots.class, ADMINISTRATOR)
                .offer(SetCardWeights.class, MANAGER, ADMINISTRATOR)
                .offer(SetDutyRota.class, RECEPTIONIST, MANAGER, ASSISTANT);
    }
}
