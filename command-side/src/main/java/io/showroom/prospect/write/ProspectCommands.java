package io.showroom.prospect.write;

import static io.showroom.staff.Role.ADMINISTRATOR;
import static io.showroom.staff.Role.MANAGER;

import io.showroom.commandapi.CommandTypes;
import io.showroom.eventlog.write.ShortStreams;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectId;
import io.showroom.prospect.write.handoverconsultant.HandOverConsultant;
import io.showroom.prospect.write.handoverconsultant.TakeOver;
import io.showroom.staff.Role;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.lifecycle.Phase;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Registers the commands on prospects and the roles that may send them (docs/domain.md, sections 1 and 4). */
@Configuration(proxyBeanMethods = false)
class ProspectCommands {

    /** Axon assigns the factory to the aggregate by this bean name. */
    @Bean
    static AggregateFactory<Prospect> prospectAggregateFactory() {
        return new ProspectFactory();
    }

    @Bean
    static ShortStreams prospectsAreShort() {
        return new ShortStreams(ProspectId.PREFIX);
    }

    /** Exposes every prospect command in this package and its subpackages, to the roles of its act. */
    @Bean
    static CommandTypes prospectCommandTypes() {
        CommandTypes types = new CommandTypes().offer(HandOverConsultant.class, MANAGER, ADMINISTRATOR);
        for (Class<?> type : commands()) {
            types.offer(type, ProspectAct.of(type.getSimpleName()).doers().toArray(Role[]::new));
        }
        return types;
    }

    @Bean
    static ConfigurerModule prospectCommandHandler(DecisionContexts contexts) {
        return configurer -> configurer.onInitialize(
                axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> open(axon, contexts)));
    }

    private static void open(org.axonframework.config.Configuration axon, DecisionContexts contexts) {
        ProspectCommandHandler door = new ProspectCommandHandler(axon.repository(Prospect.class), contexts);
        commands().forEach(type -> axon.commandBus().subscribe(type.getName(), door));
    }

    static List<Class<?>> commands() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(ProspectCommand.class));
        return scan.findCandidateComponents(ProspectCommands.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
                .filter(type -> type != TakeOver.class)
                .toList();
    }
}
