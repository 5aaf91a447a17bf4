package app.dapei.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Programs call {@code /api/v1} with a key and without a session, so there is no cookie that a foreign site could use.
 * What the API can do is open to read at {@code /api/docs}.
 */
@Configuration
class ApiSecurity {

    @Bean
    @Order(5)
    SecurityFilterChain api(HttpSecurity http, ApiClients clients) throws Exception {
        return http.securityMatcher("/api/v1/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new ApiSignIn(clients), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        ApiProblems.write(response, HttpStatus.FORBIDDEN, "the API key lacks the scope for this")))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(6)
    SecurityFilterChain apiDocumentation(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/docs/**", "/api/openapi/**", "/api/swagger-ui/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
