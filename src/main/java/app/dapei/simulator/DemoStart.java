package app.dapei.simulator;

import app.dapei.access.DemoSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the demo at the portal's start where it is on. */
@Component
class DemoStart implements ApplicationRunner {

    private final DemoSettings demo;
    private final DemoData data;
    private final DemoTrials trials;

    DemoStart(DemoSettings demo, DemoData data, DemoTrials trials) {
        this.demo = demo;
        this.data = data;
        this.trials = trials;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.enabled()) {
            data.load();
            trials.addToDemoShops();
        }
    }
}
