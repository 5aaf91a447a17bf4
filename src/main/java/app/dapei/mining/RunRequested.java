package app.dapei.mining;

import app.dapei.shared.Audited;
import java.time.ZoneId;

/** Somebody asked for a run; heard by the queue when the request is stored. */
record RunRequested(Long shopId, long runId, MiningPlan plan, ZoneId zone) implements Audited {

    @Override
    public String act() {
        return "MINING_STARTED";
    }

    @Override
    public String subject() {
        return Long.toString(runId);
    }

    @Override
    public String detail() {
        return plan.firstDay() + " – " + plan.lastDay() + "; minimum count " + plan.minimumCount();
    }
}
