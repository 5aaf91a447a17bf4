package app.dapei.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Form sign-in for the portal; what viewers reach without an account is listed here and nowhere else. */
@Configuration
@EnableMethodSecurity
@EnableConfigurationProperties(DemoSettings.class)
class SecurityConfiguration {

    private static final String[] OPEN_TO_READ = {
        "/r/**", "/viewer/**", "/pictures/**", "/*.css", "/favicon.svg", "/actuator/health/**"
    };

    private final SignInThrottle throttle = new SignInThrottle();

    @Bean
    SecurityFilterChain portal(HttpSecurity http, Users users) throws Exception {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, OPEN_TO_READ).permitAll())
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SignInStillStands(users), AuthorizationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        portal -> portal.loginView("/login")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /**
     * Nothing is observed filter by filter: that took two thirds of the time of a short request, and what is measured per
     * request says enough.
     */
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SignInListener signInListener(Users users) {
        return new SignInListener(users, throttle);
    }

    static class SignInListener {

        private final Users users;
        private final SignInThrottle throttle;

        SignInListener(Users users, SignInThrottle throttle) {
            this.users = users;
            this.throttle = throttle;
        }

        @EventListener
        void on(AuthenticationSuccessEvent event) {
            if (event.getAuthentication().getPrincipal() instanceof PortalUser user) {
                throttle.forget(user.getUsername());
                users.signedIn(user.id());
            }
        }
    }
}
