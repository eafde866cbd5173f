package io.showroom.prospect.write.erasepersonaldata;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Commands;
import io.showroom.commandapi.Rejection;
import io.showroom.staff.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Repeats, at each start before the system is ready, the erasures of the register that a restored backup has undone
 * (docs/features/erasure.md).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
record ReapplyErasures(ErasureRegister register, Commands commands) implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReapplyErasures.class);

    @Override
    public void run(ApplicationArguments arguments) {
        int again = 0;
        for (String prospect : register.undone().keySet()) {
            again += eraseAgain(prospect) ? 1 : 0;
        }
        if (again > 0) {
            LOG.info("{} erasures of the register were repeated after a restored backup", again);
        }
        register.writeFile();
    }

    /** Returns false if the prospect does not exist, because it is younger than the backup. */
    private boolean eraseAgain(String prospect) {
        try {
            commands.send(
                    new ErasePersonalData(prospect, null, "register of erasures", null, null, true),
                    CommandContext.as(Actor.SYSTEM));
            return true;
        } catch (Rejection rejection) {
            if (rejection.reason().status() == 404) {
                return false;
            }
            throw rejection;
        }
    }
}
