package app.dapei.activity.web;

import app.dapei.activity.ActivityLog;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a body of events: one JSON array, or JSON objects one after another, each on a line; plain or gzip. */
@Component
class EventReader {

    private static final int UNZIPPED_LIMIT = 16 * 1024 * 1024;

    private final ObjectReader reader = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(SentEvent.class);

    /**
     * The events of a body.
     *
     * @param encoding the header Content-Encoding; null = plain
     * @throws IllegalArgumentException if it is not JSON, there are too many, or the encoding is not known
     */
    List<SentEvent> read(InputStream body, @Nullable String encoding) throws IOException {
        var events = new ArrayList<SentEvent>();
        try {
            read(plain(body, encoding), events);
        } catch (JacksonException | ZipException e) {
            throw new IllegalArgumentException("event " + events.size() + " is not as it must be: " + firstLine(e), e);
        }
        return events;
    }

    private void read(InputStream body, List<SentEvent> events) {
        try (JsonParser parser = reader.createParser(body)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            for (; token == JsonToken.START_OBJECT; token = parser.nextToken()) {
                if (events.size() == ActivityLog.BATCH_LIMIT) {
                    throw new IllegalArgumentException(
                            "a request must have at most " + ActivityLog.BATCH_LIMIT + " events; send several");
                }
                events.add(reader.readValue(parser));
            }
            if (token != null && token != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("event " + events.size() + " is not a JSON object");
            }
        }
    }

    private static String firstLine(Exception failure) {
        return Objects.toString(failure.getMessage(), "").lines().findFirst().orElse("");
    }

    private static InputStream plain(InputStream body, @Nullable String encoding) throws IOException {
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> body;
            case "gzip" -> new LimitedStream(new GZIPInputStream(body), UNZIPPED_LIMIT);
            default ->
                throw new IllegalArgumentException("Content-Encoding must be gzip or left out; got: " + encoding);
        };
    }
}
