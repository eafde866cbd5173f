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

/** What imports leave to be done in the background, on whichever node. */
@Configuration(proxyBeanMethods = false)
class ImportTasks {

    private static final FixedDelay AGAIN = FixedDelay.of(Duration.ofSeconds(2));

    /** Remembered until the import has come to its end, so that a killed process's import is taken up by another. */
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
