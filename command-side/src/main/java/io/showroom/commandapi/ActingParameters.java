package io.showroom.commandapi;

import io.showroom.staff.Actor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets command handlers take {@link Acting} or {@link Actor} as a parameter. */
public final class ActingParameters implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Acting.class) {
            return new FromMetadata<Acting>() {
                @Override
                public Acting resolveParameterValue(Message<?> message) {
                    return Acting.from(message.getMetaData());
                }
            };
        }
        if (type == Actor.class) {
            return new FromMetadata<Actor>() {
                @Override
                public Actor resolveParameterValue(Message<?> message) {
                    return Acting.from(message.getMetaData()).actor();
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
