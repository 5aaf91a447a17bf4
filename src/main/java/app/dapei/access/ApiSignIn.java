package app.dapei.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in: {@code Authorization: Bearer dpk_…}, or a signature in {@code X-Dapei-Key}, {@code X-Dapei-Time} and
 * {@code X-Dapei-Signature}. Refuses requests beyond the key's rate and bodies beyond {@value #BODY_LIMIT} bytes, and
 * strangers who try keys too often.
 */
final class ApiSignIn extends OncePerRequestFilter {

    static final int BODY_LIMIT = 8 * 1024 * 1024;

    private static final String BEARER = "Bearer ";

    private final ApiClients clients;
    private final FailedCalls failed = new FailedCalls();

    ApiSignIn(ApiClients clients) {
        this.clients = clients;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (failed.isBlocked(request.getRemoteAddr())) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, "too many wrong keys from this address", FailedCalls.PAUSE);
            return;
        }
        var bounded = new BoundedRequest(request, BODY_LIMIT);
        try {
            var client = client(bounded);
            if (client == null) {
                failed.count(request.getRemoteAddr());
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dapei\"");
                ApiProblems.write(
                        response, HttpStatus.UNAUTHORIZED, "the API key or signature is missing, wrong or revoked");
                return;
            }
            goOn(client, bounded, response, chain);
        } catch (BodyTooLargeException tooLarge) {
            ApiProblems.write(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "the body has more than " + BODY_LIMIT + " bytes; send less at once");
        }
    }

    private void goOn(ApiClient client, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = clients.secondsToWait(client);
        if (wait > 0) {
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "the key may make " + client.perSecond() + " requests a second",
                    wait);
            return;
        }
        var authorities = client.scopes().stream().map(ApiScope::authority).toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(client, null, authorities));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private @Nullable ApiClient client(BoundedRequest request) throws IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            return clients.byKey(authorization.substring(BEARER.length()).strip())
                    .orElse(null);
        }
        return signed(request).orElse(null);
    }

    private Optional<ApiClient> signed(BoundedRequest request) throws IOException {
        var key = request.getHeader("X-Dapei-Key");
        var time = request.getHeader("X-Dapei-Time");
        var signature = request.getHeader("X-Dapei-Signature");
        if (key == null || time == null || signature == null) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return clients.bySignature(key, time, signature, request.getMethod(), path, request.keepBody());
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String detail, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        ApiProblems.write(response, status, detail);
    }
}
