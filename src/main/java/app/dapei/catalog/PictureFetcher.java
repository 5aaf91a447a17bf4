package app.dapei.catalog;

import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture from an address that a merchant has entered, and makes a small one of it. Since anybody may enter
 * anything, only public hosts are asked, by https, without following where they send one, for a few seconds and bytes;
 * what comes back is taken only where it is a PNG, JPEG or GIF that can be drawn. The name of a host is looked up before
 * it is asked and the answer is the one that the connection then uses, as the JVM keeps it for half a minute.
 */
@Component
class PictureFetcher {

    /** Longest side of a copy, pixels. */
    static final int SIDE = 480;

    private static final Logger LOG = LoggerFactory.getLogger(PictureFetcher.class);
    private static final int MOST_BYTES = 4 << 20;
    private static final long MOST_PIXELS = 30_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Predicate<URI> mayAsk;
    private final boolean enabled;
    private final Duration patience;
    private final HttpClient web = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Autowired
    PictureFetcher(@Value("${dapei.pictures.copy:true}") boolean enabled) {
        this(enabled, PictureFetcher::isPublic, PATIENCE);
    }

    PictureFetcher(boolean enabled, Predicate<URI> mayAsk, Duration patience) {
        this.enabled = enabled;
        this.patience = patience;
        this.mayAsk = mayAsk;
    }

    /** The picture there, made small; empty where there is none that may be used. */
    Optional<PictureCopies.Copy> fetch(String address) {
        if (!enabled) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(address);
            return mayAsk.test(uri) ? body(uri).flatMap(PictureFetcher::small) : Optional.empty();
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            LOG.debug("picture {} was not fetched: {}", address, e.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The time that a request has ends with the answer's head, so the whole has one of its own. */
    private Optional<byte[]> body(URI uri) throws ExecutionException, TimeoutException, InterruptedException {
        var request = HttpRequest.newBuilder(uri)
                .header("Accept", "image/png, image/jpeg, image/gif")
                .build();
        var limited = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES);
        var asked = web.sendAsync(request, limited);
        try {
            var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } finally {
            asked.cancel(true);
        }
    }

    /** The picture with at most {@link #SIDE} pixels a side, as PNG where it is transparent, else as JPEG. */
    static Optional<PictureCopies.Copy> small(byte[] content) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(written(scaled(reader.read(0))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // a reader throws whatever a broken file makes it do
            LOG.debug("a fetched picture cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double by = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * by));
        int height = Math.max(1, (int) Math.round(image.getHeight() * by));
        boolean clear = image.getColorModel().hasAlpha();
        var scaled = new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return scaled;
    }

    private static PictureCopies.Copy written(BufferedImage image) {
        boolean clear = image.getColorModel().hasAlpha();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, clear ? "png" : "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PictureCopies.Copy(clear ? "image/png" : "image/jpeg", out.toByteArray());
    }

    /** Whether an address is https at the usual port of a host that everybody can reach. */
    static boolean isPublic(URI uri) {
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() != -1 && uri.getPort() != 443) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(PictureFetcher::isPublic);
        } catch (UnknownHostException e) {
            LOG.debug("the host of picture {} is not known", uri);
            return false;
        }
    }

    private static boolean isPublic(InetAddress host) {
        var bytes = host.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean sharedByCarrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !host.isAnyLocalAddress()
                && !host.isLoopbackAddress()
                && !host.isLinkLocalAddress()
                && !host.isSiteLocalAddress()
                && !host.isMulticastAddress()
                && !uniqueLocal
                && !sharedByCarrier;
    }
}
