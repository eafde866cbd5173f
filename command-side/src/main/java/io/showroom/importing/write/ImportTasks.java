package io.showroom.importing.write;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Background tasks of imports; each runs on any one node. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    private static final FixedDelay AGAIN = FixedDelay.of(Duration.ofSeconds(2));

    /** Stays scheduled until the import has ended, so that another process takes over the import of a killed one. */
    @Bean
    CustomTask<Void> importTask(ImportQueue queue) {
        return Tasks.custom(ImportQueue.TASK, Void.class)
                .execute((import_, context) ->
                        queue.carryOut(import_.getId()) ? new OnCompleteRemove<>() : new OnCompleteReschedule<>(AGAIN));
    }

    @Bean
    RecurringTask<Void> forgettingTask(RowRetention forgetting) {
        return Tasks.recurring("forget-brought-rows", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((task, context) -> forgetting.forget());
    }
}
