package app.dapei.suggestions;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.suggestions.core.Score.Part;
import app.dapei.suggestions.core.ScoreWeights;
import app.dapei.suggestions.core.WeightLearner;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each part of the current shop's scores counts; an ADMIN changes it, and every change is audited. */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class ScoreTuning {

    private static final String ADMIN_ONLY = "hasRole('ADMIN')";

    private final JdbcClient jdbc;
    private final SignalReader signals;
    private final DecisionStore decisions;
    private final CurrentShop current;
    private final ApplicationEventPublisher events;

    ScoreTuning(
            JdbcClient jdbc,
            SignalReader signals,
            DecisionStore decisions,
            CurrentShop current,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.decisions = decisions;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public ScoreWeights weights() {
        return signals.weights(current.id());
    }

    /** The weights that what was accepted and dismissed speaks for; changes nothing. */
    @Transactional(readOnly = true)
    public WeightLearner.Outcome learned() {
        return WeightLearner.learn(decisions.latest(current.id()));
    }

    @Transactional
    @PreAuthorize(ADMIN_ONLY)
    public void change(ScoreWeights weights) {
        store(weights, weights.isDefault() ? "SCORE_WEIGHTS_RESET" : "SCORE_WEIGHTS_CHANGED");
    }

    /** Lets every part count 1 again. */
    @Transactional
    @PreAuthorize(ADMIN_ONLY)
    public void reset() {
        store(ScoreWeights.DEFAULT, "SCORE_WEIGHTS_RESET");
    }

    private void store(ScoreWeights weights, String act) {
        var before = weights();
        var changed = Arrays.stream(Part.values())
                .filter(part -> part != Part.TRACK_RECORD)
                .filter(part -> before.of(part) != weights.of(part))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        long shopId = current.id();
        jdbc.sql("delete from suggestion_weight where shop_id = ?")
                .param(shopId)
                .update();
        Arrays.stream(Part.values())
                .filter(part -> part != Part.TRACK_RECORD && weights.of(part) != 1)
                .forEach(part -> jdbc.sql("insert into suggestion_weight (shop_id, part, weight) values (?, ?, ?)")
                        .params(shopId, part.name(), weights.of(part))
                        .update());
        events.publishEvent(new ScoreWeightsChanged(
                shopId,
                act,
                changed.stream().map(Part::name).collect(Collectors.joining(", ")),
                changed.stream()
                        .map(part -> part + " " + before.of(part) + " -> " + weights.of(part))
                        .collect(Collectors.joining(", "))));
    }
}
