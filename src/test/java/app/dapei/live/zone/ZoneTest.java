package app.dapei.live.zone;

import app.dapei.testing.ModuleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test over real HTTP; all classes with it share one server. Without the portal's own front end, which is not built yet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ModuleTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "dapei.zone.heartbeat=200ms",
            "dapei.zone.connections-per-address=6",
            "dapei.zone.youngest-voter=0s"
        })
@interface ZoneTest {}
