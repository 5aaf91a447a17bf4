package app.dapei.mining;

import static app.dapei.mining.MinedOrders.may;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.orders.OrderFixtures;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class MiningSchedulesTests {

    @Autowired
    Acting acting;

    @Autowired
    OrderFixtures orders;

    @Autowired
    MiningSchedules schedules;

    @Autowired
    MiningRuns runs;

    @Autowired
    ScheduledRuns scheduled;

    Shop shop;

    @BeforeEach
    void openShop() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
        long tent = orders.product(shop, "TENT", 39900);
        long mat = orders.product(shop, "MAT", 5900);
        for (int i = 0; i < 10; i++) {
            orders.paid(shop, may(1 + i), tent, mat);
        }
    }

    @AfterEach
    void signOut() {
        schedules.set(MiningSchedule.NONE);
        acting.nobody();
    }

    private boolean isDone() {
        var history = runs.history(PageRequest.of(0, 5));
        return !history.isEmpty()
                && history.stream().noneMatch(run -> run.state().isActive());
    }

    @Test
    void minesWhatIsDueOverItsWindowAndThenWaits() {
        assertThat(schedules.get()).isEqualTo(MiningSchedule.NONE);
        schedules.set(new MiningSchedule(true, 12, 7));
        scheduled.startDue();
        await().pollInSameThread().until(this::isDone);
        var run = runs.history(PageRequest.of(0, 5)).getFirst();
        assertThat(run.requestedBy()).isEqualTo("schedule");
        assertThat(run.plan().firstDay()).isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(run.plan().lastDay()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(schedules.nextAt().orElseThrow()).isAfter(Instant.now().plus(Duration.ofHours(11)));
        scheduled.startDue();
        assertThat(runs.history(PageRequest.of(0, 5))).hasSize(1);
    }

    @Test
    void leavesShopsAloneThatDoNotWantIt() {
        schedules.set(new MiningSchedule(false, 1, 30));
        scheduled.startDue();
        assertThat(runs.history(PageRequest.of(0, 5))).isEmpty();
        assertThat(schedules.nextAt()).isEmpty();
    }

    @Test
    void isSetByThoseWhoMayEditAndForTheirShopOnly() {
        schedules.set(new MiningSchedule(false, 6, 30));
        acting.signIn(shop, Role.ANALYST);
        assertThat(schedules.get().everyHours()).isEqualTo(6);
        assertThatThrownBy(() -> schedules.set(MiningSchedule.NONE)).isInstanceOf(AccessDeniedException.class);
        acting.signIn(acting.newShop(), Role.MERCHANT);
        assertThat(schedules.get()).isEqualTo(MiningSchedule.NONE);
        assertThatThrownBy(() -> new MiningSchedule(true, 0, 7)).hasMessageContaining("[1, 720]; got: 0");
    }
}
