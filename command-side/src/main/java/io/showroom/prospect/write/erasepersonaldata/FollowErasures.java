package io.showroom.prospect.write.erasepersonaldata;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Scheduled job that adds erasures of other nodes to this node's register file, every 5 seconds by default
 * ({@code showroom.erasures-look}), so that every node's register is complete after a restore.
 */
@Component
@EnableScheduling
class FollowErasures {

    private final ErasureRegister register;
    private long written;

    FollowErasures(ErasureRegister register) {
        this.register = register;
    }

    @Scheduled(initialDelayString = "${showroom.erasures-look:5s}", fixedDelayString = "${showroom.erasures-look:5s}")
    void look() {
        long entered = register.count();
        if (entered > written) {
            register.writeFile();
            written = entered;
        }
    }
}
