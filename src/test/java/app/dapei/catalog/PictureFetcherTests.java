package app.dapei.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetcherTests {

    private final PictureFetcher fetcher = new PictureFetcher(true, uri -> true, Duration.ofSeconds(10));
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String serving(int status, byte[] body) {
        server.createContext("/picture", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return "http://localhost:" + server.getAddress().getPort() + "/picture";
    }

    private static byte[] png(int width, int height, int type) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, type), "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(PictureCopies.Copy copy) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(copy.content()));
    }

    @Test
    void makesALargePictureSmallAndKeepsItsShape() throws IOException {
        var copy = fetcher.fetch(serving(200, png(1_200, 600, BufferedImage.TYPE_INT_RGB)))
                .orElseThrow();
        assertThat(copy.type()).isEqualTo("image/jpeg");
        assertThat(read(copy).getWidth()).isEqualTo(480);
        assertThat(read(copy).getHeight()).isEqualTo(240);
    }

    @Test
    void keepsASmallPictureAsLargeAsItIsAndTransparentOnesTransparent() throws IOException {
        var copy = fetcher.fetch(serving(200, png(40, 30, BufferedImage.TYPE_INT_ARGB)))
                .orElseThrow();
        assertThat(copy.type()).isEqualTo("image/png");
        assertThat(read(copy).getWidth()).isEqualTo(40);
        assertThat(read(copy).getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void takesNothingThatIsNoPicture() {
        assertThat(fetcher.fetch(serving(200, "<svg onload='alert(1)'/>".getBytes())))
                .isEmpty();
    }

    @Test
    void takesNothingThatIsTooLargeAFileOrTooManyPixels() {
        assertThat(fetcher.fetch(serving(200, new byte[5 << 20]))).isEmpty();
        assertThat(PictureFetcher.small(png(10_000, 4_000, BufferedImage.TYPE_BYTE_BINARY)))
                .isEmpty();
    }

    @Test
    void takesNothingThatIsABrokenPicture() {
        var broken = png(40, 30, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(broken, 20, broken.length, (byte) 0x7f);
        assertThat(PictureFetcher.small(broken)).isEmpty();
    }

    @Test
    void doesNotWaitForAHostThatNeverEndsItsAnswer() {
        var end = new CountDownLatch(1);
        server.createContext("/picture", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var hasty = new PictureFetcher(true, uri -> true, Duration.ofMillis(200));

        assertThat(hasty.fetch("http://localhost:" + server.getAddress().getPort() + "/picture"))
                .isEmpty();

        end.countDown();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void followsNobodyAndTakesNoErrorForAPicture(int status) {
        var address = serving(status, png(40, 30, BufferedImage.TYPE_INT_RGB));
        assertThat(fetcher.fetch(address)).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksNobodyWhereThatIsSwitchedOffOrTheHostIsNotPublic() {
        var address = serving(200, png(40, 30, BufferedImage.TYPE_INT_RGB));
        assertThat(new PictureFetcher(false, uri -> true, Duration.ofSeconds(10)).fetch(address))
                .isEmpty();
        assertThat(new PictureFetcher(true).fetch(address)).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/a.png",
                "https://93.184.216.34:8443/a.png",
                "https://127.0.0.1/a.png",
                "https://10.1.2.3/a.png",
                "https://172.16.0.9/a.png",
                "https://192.168.1.1/a.png",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/a.png",
                "https://0.0.0.0/a.png",
                "https://[::1]/a.png",
                "https://[fd00::1]/a.png",
                "https://[fe80::1]/a.png",
                "ftp://93.184.216.34/a.png",
                "https:/a.png"
            })
    void takesNoHostForPublicThatIsNot(String address) {
        assertThat(PictureFetcher.isPublic(URI.create(address))).isFalse();
    }

    @Test
    void takesAPublicHostByHttpsForPublic() {
        assertThat(PictureFetcher.isPublic(URI.create("https://93.184.216.34/a.png")))
                .isTrue();
    }
}
