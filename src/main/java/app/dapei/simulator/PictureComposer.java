package app.dapei.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Composes product pictures: a rounded tile in the hue of the kind of goods, with the kind's drawing in two tones of
 * it. A kind comes in {@value #TINTS} tints, so that neighbours in a list differ.
 */
@Component
class PictureComposer {

    static final int TINTS = 4;

    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:-([0-3]))?");
    private static final Pattern SYMBOL = Pattern.compile(
            "<symbol id=\"([a-z]+)\" data-hue=\"(\\d+)\"(?: data-spread=\"(\\d+)\")?>(.*?)</symbol>", Pattern.DOTALL);
    private static final int SPREAD = 40;
    private static final int[] STEPS = {0, 1, -1, 2};
    private static final String TILE = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><style>\
            .a{fill:hsl(%1$d,54%%,54%%)}.b{fill:hsl(%1$d,48%%,34%%)}.w{fill:#fff}.c{fill:#ffc94d}.r{fill:#f2685b}\
            .hole{fill:hsl(%2$d,62%%,90%%)}.l,.la,.lb,.lw{fill:none;stroke-width:4;stroke-linecap:round;\
            stroke-linejoin:round;stroke:hsl(%1$d,48%%,34%%)}.lb{stroke-width:6}.la{stroke:hsl(%1$d,54%%,54%%)}\
            .lw{stroke:#fff}</style><linearGradient id="t" x1="0" y1="0" x2="1" y2="1">\
            <stop offset="0" stop-color="hsl(%1$d,70%%,95%%)"/><stop offset="1" stop-color="hsl(%2$d,58%%,84%%)"/>\
            </linearGradient><rect width="96" height="96" rx="22" fill="url(#t)"/>%3$s</svg>
            """;

    private final Map<String, Drawing> drawings = new TreeMap<>();

    private record Drawing(int hue, int spread, String shapes) {}

    PictureComposer() {
        Matcher symbol = SYMBOL.matcher(read());
        while (symbol.find()) {
            int spread = symbol.group(3) == null ? SPREAD : Integer.parseInt(symbol.group(3));
            drawings.put(symbol.group(1), new Drawing(Integer.parseInt(symbol.group(2)), spread, symbol.group(4)));
        }
    }

    /**
     * The picture as an SVG document.
     *
     * @param name kind of goods and tint, {@code tent-2}; {@code tent} is {@code tent-0}
     * @return empty when there is no such drawing
     */
    Optional<String> compose(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int tint = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Optional.ofNullable(drawings.get(parts.group(1))).map(drawing -> {
            int hue = Math.floorMod(drawing.hue() + STEPS[tint] * drawing.spread(), 360);
            return TILE.formatted(hue, (hue + 16) % 360, drawing.shapes()).strip();
        });
    }

    private static String read() {
        try {
            return new ClassPathResource("pictures/glyphs.svg").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
