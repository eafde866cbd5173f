package io.showroom.commandapi;

import io.showroom.staff.Actor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Resolves parameters of command handlers of type {@link CommandContext} or {@link Actor}. */
public final class CommandContextParameters implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == CommandContext.class) {
            return new FromMetadata<CommandContext>() {
                @Override
                public CommandContext resolveParameterValue(Message<?> message) {
                    return CommandContext.from(message.getMetaData());
                }
            };
        }
        if (type == Actor.class) {
            return new FromMetadata<Actor>() {
                @Override
                public Actor resolveParameterValue(Message<?> message) {
                    return CommandContext.from(message.getMetaData()).actor();
                }
            };
        }
        return null;
    }

    private abstract static class FromMetadata<T> implements ParameterResolver<T> {
        @Override
        public boolean matches(Message<?> message) {
            return message instanceof CommandMessage;
        }
    }
}
