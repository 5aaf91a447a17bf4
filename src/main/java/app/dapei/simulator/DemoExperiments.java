package app.dapei.simulator;

import app.dapei.access.Shop;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import app.dapei.experiments.Design;
import app.dapei.experiments.Ending;
import app.dapei.experiments.ExperimentDecision;
import app.dapei.experiments.ExperimentDraft;
import app.dapei.experiments.ExperimentResults;
import app.dapei.experiments.Experiments;
import app.dapei.experiments.ReadingMode;
import app.dapei.experiments.Setup;
import app.dapei.experiments.Subject;
import app.dapei.experiments.core.MetricRole;
import app.dapei.experiments.core.SamplePlan;
import app.dapei.experiments.core.SwitchbackSchedule;
import app.dapei.experiments.core.assignment.Assignment;
import app.dapei.experiments.core.assignment.TrafficSplit;
import app.dapei.experiments.core.assignment.VariantAssigner;
import app.dapei.simulator.TrialTraffic.Visit;
import app.dapei.simulator.core.PlantedViewers;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a demo shop three experiments whose viewers have effects planted in them: a finished viewer split and a finished
 * switchback, both with a real effect, and a viewer split that runs and has none.
 */
@Component
public class DemoExperiments {

    private static final int SPLIT_VIEWERS = 4_600;
    private static final int SPLIT_DAYS = 14;
    private static final int RUNNING_VIEWERS = 1_200;
    private static final int RUNNING_DAYS = 4;
    private static final int SESSIONS = 6;
    private static final int WINDOWS = 8;
    private static final int WINDOW_VIEWERS = 60;
    private static final Duration COUNTED = Duration.ofHours(72);

    private final Experiments experiments;
    private final ExperimentResults results;
    private final Bundles bundles;
    private final TrialTraffic traffic;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Clock clock;

    DemoExperiments(
            Experiments experiments,
            ExperimentResults results,
            Bundles bundles,
            TrialTraffic traffic,
            JdbcClient jdbc,
            EntityManager entities,
            Clock clock) {
        this.experiments = experiments;
        this.results = results;
        this.bundles = bundles;
        this.traffic = traffic;
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    /** Adds them as the merchant who is signed in, unless the shop has an experiment or fewer than two live bundles. */
    @Transactional
    public void addTo(Shop shop, String room, long seed) {
        var live = bundles.find(BundleFilter.ALL.withState(BundleState.LIVE), PageRequest.of(0, 10));
        if (!experiments.latest().isEmpty() || live.size() < 2) {
            return;
        }
        finishedSplit(shop, room, live, seed);
        finishedSwitchback(shop, room, live.getFirst(), seed);
        runningSplit(shop, room, live, seed);
    }

    private void finishedSplit(Shop shop, String room, List<BundleRow> live, long seed) {
        var id = experiments.plan(draft(
                "先展示哪个搭配 · Which bundle first",
                "把「" + live.get(1).draft().name() + "」放在最前，是否让更多观众下单？",
                List.of(live.get(0).draft().name(), live.get(1).draft().name()),
                Design.VIEWER_SPLIT,
                Subject.CARD_ORDER,
                arms(live),
                ReadingMode.ONCE,
                new SamplePlan.Metric.Share(0.06)));
        experiments.start(id);
        var begin = clock.instant().minus(Duration.ofDays(SPLIT_DAYS + 31));
        var visits =
                viewers(id, new PlantedViewers(seed, "split", 0.06, 0.092), live, SPLIT_VIEWERS, begin, SPLIT_DAYS);
        store(shop, id, room, visits, live.getFirst());
        began(id, begin);
        results.stop(
                id,
                new Ending(
                        ExperimentDecision.SHIPPED,
                        1,
                        "第二个搭配放在最前，下单观众多三成以上，退货率没有变差。 The second bundle first sells more, and no more comes back."));
        ended(id, begin.plus(Duration.ofDays(SPLIT_DAYS)));
    }

    private void runningSplit(Shop shop, String room, List<BundleRow> live, long seed) {
        var id = experiments.plan(draft(
                "卡片顺序第二轮 · Card order, second round",
                "换一个直播时段，卡片顺序还有差别吗？",
                List.of("现在的顺序 A", "对调 B"),
                Design.VIEWER_SPLIT,
                Subject.CARD_ORDER,
                arms(live),
                ReadingMode.ANY_TIME,
                new SamplePlan.Metric.Share(0.06)));
        experiments.start(id);
        var begin = clock.instant().minus(Duration.ofDays(RUNNING_DAYS));
        var visits = viewers(
                id, new PlantedViewers(seed, "running", 0.06, 0.06), live, RUNNING_VIEWERS, begin, RUNNING_DAYS);
        store(shop, id, room, visits, live.getFirst());
        began(id, begin);
    }

    private List<Visit> viewers(
            UUID id, PlantedViewers planted, List<BundleRow> live, int count, Instant begin, int days) {
        var assigner = VariantAssigner.of(id.toString(), TrafficSplit.equal(2));
        var visits = new ArrayList<Visit>();
        for (int number = 0; number < count; number++) {
            var key = planted.key(number);
            int arm = assigner.assign(key) instanceof Assignment.Assigned assigned ? assigned.arm() : 0;
            var made = planted.next(arm);
            var at = begin.plusSeconds(
                    (long) (made.moment() * Duration.ofDays(days).toSeconds()));
            visits.add(new Visit(key, arm, at, made.clicked(), goods(made, live.get(arm)), made.sentBack(), ""));
        }
        return visits;
    }

    private static List<Long> goods(PlantedViewers.Made made, BundleRow bundle) {
        if (!made.bought()) {
            return List.of();
        }
        var products = bundle.draft().productIds().stream().toList();
        return made.boughtAll() ? products : products.subList(0, 1);
    }

    private void store(Shop shop, UUID id, String room, List<Visit> visits, BundleRow shown) {
        traffic.exposures(shop.id(), id, room, visits, COUNTED, shop.zone());
        traffic.events(shop.id(), visits, shown.draft().productIds().iterator().next());
        traffic.orders(shop.id(), "x" + id.toString().substring(0, 8), visits);
    }

    private void finishedSwitchback(Shop shop, String room, BundleRow bundle, long seed) {
        var id = experiments.plan(draft(
                "先讲价格还是先讲故事 · Price first or story first",
                "讲解「" + bundle.draft().name() + "」时，先讲露营故事是否比先报价更能成交？",
                List.of("先报价", "先讲故事"),
                Design.SWITCHBACK,
                Subject.SCRIPT,
                List.of(new Setup.ArmPlan(0.5, null, "先报搭配价，再讲商品"), new Setup.ArmPlan(0.5, null, "先讲一晚露营的故事，最后报价")),
                ReadingMode.ONCE,
                new SamplePlan.Metric.Value(0.06, 0.034)));
        experiments.start(id);
        var begin = clock.instant().minus(Duration.ofDays(40));
        var planted = new PlantedViewers(seed, "switchback", 0.05, 0.10);
        var visits = new ArrayList<Visit>();
        for (int session = 0; session < SESSIONS; session++) {
            visits.addAll(session(shop, id, room, bundle, planted, session, begin.plus(Duration.ofDays(session + 1L))));
        }
        traffic.events(shop.id(), visits, bundle.draft().productIds().iterator().next());
        traffic.orders(shop.id(), "x" + id.toString().substring(0, 8), visits);
        began(id, begin);
        results.stop(
                id,
                new Ending(
                        ExperimentDecision.SHIPPED,
                        1,
                        "先讲故事再报价，每个时间窗的成交率约高一倍。 Telling the story first about doubles sales per window."));
        ended(id, begin.plus(Duration.ofDays(SESSIONS + 2L)));
    }

    private List<Visit> session(
            Shop shop, UUID id, String room, BundleRow bundle, PlantedViewers planted, int number, Instant start) {
        var plan = Setup.Windows.USUAL;
        var key = "S" + (number + 1);
        var schedule = SwitchbackSchedule.of(id + ":" + key, 2, WINDOWS);
        var visits = new ArrayList<Visit>();
        for (int window = 0; window < WINDOWS; window++) {
            int arm = schedule.windows().get(window);
            var from = start.plus(Duration.ofMinutes((long) window * plan.minutes()));
            var counts = from.plus(Duration.ofMinutes(plan.burnIn()));
            var to = from.plus(Duration.ofMinutes(plan.minutes()));
            jdbc.sql("""
                insert into experiment_window (experiment_id, session_key, number, shop_id, room_code, block, arm,
                                               starts_at, counts_from, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .params(id, key, window, shop.id(), room, schedule.blocks().get(window), arm)
                    .params(moment(from), moment(counts), moment(to))
                    .update();
            long span = Duration.between(counts, to).toSeconds() - 120;
            IntStream.range(0, WINDOW_VIEWERS).forEach(viewer -> {
                var made = planted.next(arm);
                visits.add(new Visit(
                        planted.key(visits.size() + number * 1000),
                        arm,
                        counts.plusSeconds((long) (made.moment() * span)),
                        made.clicked(),
                        goods(made, bundle),
                        made.sentBack(),
                        key));
            });
        }
        return visits;
    }

    private static ExperimentDraft draft(
            String name,
            String question,
            List<String> arms,
            Design design,
            Subject subject,
            List<Setup.ArmPlan> plans,
            ReadingMode mode,
            SamplePlan.Metric baseline) {
        boolean played = design.isPlayed();
        var setup = new Setup(
                design,
                subject,
                plans,
                Setup.Audience.EVERYBODY,
                Setup.Windows.USUAL,
                Setup.Bandit.USUAL,
                new Setup.Reading(mode, 1),
                Setup.Maturity.USUAL,
                List.of(
                        new Setup.ChosenMetric("CONVERSION", MetricRole.GOAL, 0),
                        new Setup.ChosenMetric("AOV", MetricRole.SECONDARY, 0),
                        new Setup.ChosenMetric("ATTACH_ORDER", MetricRole.SECONDARY, 0),
                        new Setup.ChosenMetric("CTR", MetricRole.SECONDARY, 0),
                        new Setup.ChosenMetric("RETURN_RATE", MetricRole.GUARDRAIL, played ? 0.10 : 0.08)));
        var plan = new SamplePlan.Question(
                baseline, played ? 0.5 : 0.4, 2, 0.05, 0.8, OptionalLong.empty(), mode == ReadingMode.ANY_TIME);
        return new ExperimentDraft(name, question, "即时转化率 · Conversion", false, arms, plan, 7, setup);
    }

    private static List<Setup.ArmPlan> arms(List<BundleRow> live) {
        return List.of(
                new Setup.ArmPlan(0.5, live.get(0).id(), ""),
                new Setup.ArmPlan(0.5, live.get(1).id(), ""));
    }

    private void began(UUID id, Instant at) {
        entities.flush();
        jdbc.sql("update experiment set started_at = ?, created_at = ? where id = ?")
                .params(moment(at), moment(at), id)
                .update();
        entities.clear();
    }

    private void ended(UUID id, Instant at) {
        entities.flush();
        jdbc.sql("update experiment set stopped_at = ? where id = ?")
                .params(moment(at), id)
                .update();
        entities.clear();
    }

    private static Timestamp moment(Instant at) {
        return Timestamp.from(at);
    }
}
