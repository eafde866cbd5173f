package io.showroom.prospect.write;

import io.showroom.commandapi.ProspectReference;
import io.showroom.commandapi.ProspectReferences;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectId;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import io.showroom.staff.events.StaffMemberChanged;
import io.showroom.staff.events.StaffMemberRegistered;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Resolves prospects from the event log. A reader who may not see the prospect gets the first character of the name
 * (docs/domain.md, section 1); a reader of another store gets no name.
 */
@Component
class EventStoreProspectReferences implements ProspectReferences {

    private static final Set<String> NAMING_A_PROSPECT =
            Set.of("duplicatePhone", "duplicatePhoneReactivated", "alreadyHeld");

    private static final String CARDS = "/prospects/";
    private static final String NAME = "name";
    private static final String REST = "**";

    private final EventStore log;
    private final JdbcPersonalVault vault;

    EventStoreProspectReferences(@Lazy EventStore log, JdbcPersonalVault vault) {
        this.log = log;
        this.vault = vault;
    }

    @Override
    public boolean speaksOf(String code, String argument) {
        return NAMING_A_PROSPECT.contains(code) && ProspectId.isValid(argument);
    }

    @Override
    public Optional<ProspectReference> of(String prospectId, @Nullable Actor reader) {
        List<? extends DomainEventMessage<?>> events = events(prospectId);
        ProspectHistory history = new ProspectHistory();
        for (DomainEventMessage<?> event : events) {
            if (event.getPayload() instanceof ProspectEvent happened) {
                history.apply(happened, event.getIdentifier(), null);
            }
        }
        if (!history.begun()) {
            return Optional.empty();
        }
        boolean ofStore = reader != null && reader.reaches(history.store());
        String consultant = ofStore ? history.consultant() : null;
        boolean seen = reader != null && ofStore && sees(reader, consultant);
        String name = ofStore ? lastName(prospectId, events, EventStoreProspectReferences::sealedOfProspect) : null;
        return Optional.of(new ProspectReference(
                prospectId,
                name == null || seen ? name : beginning(name),
                consultant,
                consultant == null ? null : staff(consultant),
                seen ? CARDS + prospectId : null));
    }

    private static boolean sees(Actor reader, @Nullable String consultant) {
        boolean ownOnly = reader.roles().stream().allMatch(Role.CONSULTANT::equals);
        return !ownOnly || reader.user().equals(consultant);
    }

    private String staff(String user) {
        String stream = "staff:" + user;
        String name = lastName(stream, events(stream), EventStoreProspectReferences::sealedOfStaff);
        return name == null ? user : name;
    }

    private List<? extends DomainEventMessage<?>> events(String stream) {
        return log.readEvents(stream, 0).asStream().toList();
    }

    /** Returns the last name recorded; null if there is none or its key was destroyed. */
    private @Nullable String lastName(
            String person, List<? extends DomainEventMessage<?>> events, Function<Object, @Nullable String> sealedIn) {
        for (DomainEventMessage<?> event : events.reversed()) {
            String sealed = sealedIn.apply(event.getPayload());
            String name = sealed == null
                    ? null
                    : vault.open(person, sealed).map(texts -> texts.get(NAME)).orElse(null);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String sealedOfProspect(Object payload) {
        return switch (payload) {
            case ContactCaptured captured -> captured.sealed();
            case ContactCorrected corrected -> corrected.sealed();
            default -> null;
        };
    }

    private static @Nullable String sealedOfStaff(Object payload) {
        return switch (payload) {
            case StaffMemberRegistered registered -> registered.sealed();
            case StaffMemberChanged changed -> changed.sealed();
            default -> null;
        };
    }

    private static String beginning(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + REST;
    }
}
