package app.dapei.live.core;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.live.core.RoomState.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoomStateTests {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final Pattern ITEM = Pattern.compile("\\{\"key\":\"(\\w+)\",\"rev\":(\\d+),\"state\":(\\w+)}");

    private final RoomState first = RoomState.first("r", "e1", AT, Map.of("a", "1"));

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }

    @Test
    void writesOneServerSentEventPerFrame() {
        assertThat(text(first.frameSince(null)))
                .isEqualTo("id: e1-1\nevent: room\ndata: {\"v\":1,\"room\":\"r\",\"pos\":\"e1-1\",\"at\":1795348800000,"
                        + "\"full\":true,\"items\":[{\"key\":\"a\",\"rev\":1,\"state\":1}]}\n\n");
    }

    @Test
    void isTheSameStateWhereNothingChanged() {
        assertThat(first.next(Map.of("a", "1"), AT.plusSeconds(1))).isSameAs(first);
    }

    @Test
    void sendsOnlyWhatChangedToAReceiverThatFollows() {
        var second = first.next(items("a", "1", "b", "2"), AT);
        assertThat(text(second.frameSince(first.position())))
                .contains("\"full\":false", "\"items\":[{\"key\":\"b\",\"rev\":2,\"state\":2}]");
    }

    @Test
    void bringsTheNewestOfEachKeyToAReceiverThatMissedSome() {
        var state = first.next(items("a", "2"), AT)
                .next(items("a", "3", "b", "1"), AT)
                .next(items("a", "4"), AT);
        assertThat(text(state.frameSince(first.position())))
                .contains("\"items\":[{\"key\":\"a\",\"rev\":4,\"state\":4},{\"key\":\"b\",\"rev\":4,\"state\":null}]");
    }

    @Test
    void sendsEverythingToAReceiverOfAnotherEpochOrOfTheFuture() {
        var state = first.next(items("b", "2"), AT);
        for (var position : new Position[] {new Position("e0", 1), new Position("e1", 99), new Position("e1", 0)}) {
            assertThat(text(state.frameSince(position)))
                    .as(position.toString())
                    .contains("\"full\":true", "\"items\":[{\"key\":\"b\",\"rev\":2,\"state\":2}]");
        }
    }

    @Test
    void sharesOneEncodingBetweenReceivers() {
        var second = first.next(items("a", "2"), AT);
        assertThat(second.frameSince(first.position())).isSameAs(second.frameSince(new Position("e1", 1)));
        assertThat(second.frameSince(null)).isSameAs(second.frameSince(new Position("e9", 7)));
    }

    @Test
    void forgetsOldRemovalsAndThenSendsEverything() {
        var state = first;
        for (int i = 0; i < RoomState.REMOVALS_KEPT + 10; i++) {
            state = state.next(items("a", "1", "k" + i, "1"), AT);
        }
        assertThat(text(state.frameSince(first.position())))
                .contains("\"full\":true")
                .doesNotContain("null");
    }

    @Test
    void aReceiverThatMissesAnyFramesEndsWithTheNewestState() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var state = first;
            var mirror = new HashMap<String, String>();
            Position seen = null;
            Map<String, String> truth = Map.of("a", "1");
            for (int step = 0; step < 60; step++) {
                truth = randomItems(random);
                state = state.next(truth, AT.plusMillis(step));
                if (random.nextInt(3) == 0 || step == 59) {
                    apply(text(state.frameSince(seen)), mirror);
                    seen = state.position();
                    assertThat(mirror).as("seed %d step %d", seed, step).isEqualTo(truth);
                }
            }
        }
    }

    @Test
    void readsAPositionThatItWroteAndNothingElse() {
        assertThat(Position.parse("7f3a-42")).isEqualTo(new Position("7f3a", 42));
        for (var text : new String[] {null, "", "-1", "abc", "abc-", "abc-x", "e-99999999999999999999", "e--1"}) {
            var position = Position.parse(text);
            assertThat(position == null || position.toString().equals(text))
                    .as("%s", text)
                    .isTrue();
        }
        assertThat(Position.parse("abc-x")).isNull();
    }

    private static Map<String, String> items(String... keysAndValues) {
        var items = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            items.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return items;
    }

    private static Map<String, String> randomItems(Random random) {
        var items = new LinkedHashMap<String, String>();
        for (var key : new String[] {"a", "b", "c", "d"}) {
            if (random.nextBoolean()) {
                items.put(key, String.valueOf(random.nextInt(3)));
            }
        }
        return items;
    }

    private static void apply(String frame, Map<String, String> mirror) {
        if (frame.contains("\"full\":true")) {
            mirror.clear();
        }
        var items = ITEM.matcher(frame);
        while (items.find()) {
            if (items.group(3).equals("null")) {
                mirror.remove(items.group(1));
            } else {
                mirror.put(items.group(1), items.group(3));
            }
        }
    }
}
