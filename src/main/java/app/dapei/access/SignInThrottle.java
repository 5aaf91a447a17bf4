package app.dapei.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Slows down guessing of passwords: so many attempts per user name and per address, then a pause. It counts attempts,
 * not failures, so that a refused attempt tells nothing about the password.
 */
class SignInThrottle extends OncePerRequestFilter {

    static final int ATTEMPTS_PER_NAME = 8;
    static final int ATTEMPTS_PER_ADDRESS = 40;
    private static final Duration PERIOD = Duration.ofMinutes(5);
    private static final int REMEMBERED = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD)
            .build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/login".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var username = request.getParameter("username");
        var name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        var withinName = bucket("name:" + name, ATTEMPTS_PER_NAME).tryConsume(1);
        var withinAddress = bucket("address:" + request.getRemoteAddr(), ATTEMPTS_PER_ADDRESS)
                .tryConsume(1);
        if (withinName && withinAddress) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?throttled");
        }
    }

    /** Forgets the attempts of a person who has just proved the password. */
    void forget(String username) {
        buckets.invalidate("name:" + username.strip().toLowerCase(Locale.ROOT));
    }

    private Bucket bucket(String key, int attempts) {
        return buckets.get(
                key,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                        .build());
    }
}
