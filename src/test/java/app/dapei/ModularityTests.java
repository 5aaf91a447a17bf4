package app.dapei;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheirArrowsAllow() {
        ApplicationModules.of(Application.class).verify();
    }
}
