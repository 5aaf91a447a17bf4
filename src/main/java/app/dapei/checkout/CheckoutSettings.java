package app.dapei.checkout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many buyers are served at once.
 *
 * @param atOnce purchases that one node works on at the same moment; fewer than it has connections to the database
 * @param patience for so long a buyer waits for the turn before being told to try again
 */
@ConfigurationProperties("dapei.checkout")
record CheckoutSettings(
        @DefaultValue("6") int atOnce, @DefaultValue("5s") Duration patience) {

    CheckoutSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("dapei.checkout.at-once must be at least 1; got: " + atOnce);
        }
    }
}
