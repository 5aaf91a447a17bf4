package app.dapei.live.zone;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;

/**
 * Whether a viewer wants the personal order. Off is kept in a cookie of its own, which outlives the viewer's number:
 * whoever turned it off once is not asked again, and while it is off nothing of the viewer's past is read.
 */
final class PersonalSwitch {

    private static final String COOKIE = "dapei-personal";
    private static final String OFF = "off";
    private static final Duration KEPT = Duration.ofDays(365);

    private PersonalSwitch() {}

    static boolean isOn(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals(OFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    static ResponseCookie cookie(boolean on, boolean secure) {
        return ResponseCookie.from(COOKIE, on ? "" : OFF)
                .path("/r/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(on ? Duration.ZERO : KEPT)
                .build();
    }
}
