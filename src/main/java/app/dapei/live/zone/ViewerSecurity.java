package app.dapei.live.zone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Everybody may look at a room, like and vote: no account, no session. A foreign site cannot act for a viewer: the acts
 * take JSON only, which a form cannot send, and the viewer's cookie does not come along from elsewhere.
 */
@Configuration
class ViewerSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain viewers(HttpSecurity http) throws Exception {
        return http.securityMatcher("/r/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/r/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/r/*/likes",
                                "/r/*/votes",
                                "/r/*/comments",
                                "/r/*/activity",
                                "/r/*/me",
                                "/r/*/locks",
                                "/r/*/orders",
                                "/r/*/waits")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()))
                .build();
    }
}
