package io.showroom.importing.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.codelist.write.AddCode;
import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.staff.write.RegisterStaffMemberBuilder;
import io.showroom.store.write.OpenStoreBuilder;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Creates the master data that a file names, with the commands an administrator would use. */
@Component
record MasterDataCreation(Commands commands) {

    private static final Logger LOG = LoggerFactory.getLogger(MasterDataCreation.class);

    /** Creates the missing master data for an import; waits while the event server is unavailable. */
    void create(NamedMasterData missing, ZoneId zone, ImportExecutor.Job job) {
        CommandContext commandContext =
                new CommandContext(job.actor(), null, job.actor().user(), null);
        missing.stores()
                .forEach(store -> send(
                        OpenStoreBuilder.builder()
                                .store(store)
                                .name(store)
                                .timeZone(zone.getId())
                                .build(),
                        commandContext,
                        job));
        missing.users()
                .forEach((user, store) -> send(
                        RegisterStaffMemberBuilder.builder()
                                .user(user)
                                .roles(List.of())
                                .store(store)
                                .build(),
                        commandContext,
                        job));
        missing.lists().forEach((list, codes) -> codes.forEach(code -> send(code(list, code), commandContext, job)));
    }

    private static AddCode code(CodeListName list, String code) {
        return new AddCode(list, code, null, code, code);
    }

    private void send(Object command, CommandContext commandContext, ImportExecutor.Job job) {
        try {
            job.once(() -> commands.send(command, commandContext));
        } catch (Rejection rejection) {
            // Created by somebody else meanwhile, or the key is not valid: the rows that name it are then rejected.
            LOG.info(
                    "Import could not create master data for a key in the file: {}",
                    rejection.reason().code());
        }
    }
}
