package app.dapei.shared.startup;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.testing.ModuleTest;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Whether jobs that run at intervals get in each other's way. */
@ModuleTest
class JobsModuleTests {

    @Autowired
    ThreadPoolTaskScheduler scheduler;

    @Autowired
    Collection<ScheduledTaskHolder> holders;

    @Test
    void givesEachJobAThreadSoThatNoneWaitsForALongerOne() {
        long jobs = holders.stream()
                .mapToLong(holder -> holder.getScheduledTasks().size())
                .sum();
        assertThat(jobs)
                .isBetween(1L, (long) scheduler.getScheduledThreadPoolExecutor().getCorePoolSize());
    }
}
