package io.showroom.prospect.write.erasepersonaldata;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings this node's register of erasures up to what any node has erased, within seconds: whichever node is started
 * first after a restore, its register is complete.
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
