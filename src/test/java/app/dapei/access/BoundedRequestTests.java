package app.dapei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BoundedRequestTests {

    private static BoundedRequest request(String body, int limit) {
        var request = new MockHttpServletRequest("POST", "/api/v1/events");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return new BoundedRequest(request, limit);
    }

    @Test
    void givesABodyWithinTheLimit() throws IOException {
        assertThat(request("abc", 3).getInputStream().readAllBytes()).asString().isEqualTo("abc");
    }

    @Test
    void givesABodyAgainAfterItWasReadForTheSignature() throws IOException {
        var request = request("搭配", 6);
        assertThat(request.keepBody()).hasSize(6);
        assertThat(request.getReader().readLine()).isEqualTo("搭配");
    }

    @Test
    void endsABodyBeyondTheLimitWithAnError() {
        assertThatThrownBy(() -> request("abcd", 3).keepBody()).isInstanceOf(BodyTooLargeException.class);
        assertThatThrownBy(() -> request("abcd", 3).getInputStream().readAllBytes())
                .isInstanceOf(BodyTooLargeException.class);
    }
}
