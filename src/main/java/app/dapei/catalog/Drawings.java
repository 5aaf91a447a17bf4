package app.dapei.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Turns the portal's drawings ({@code pictures/tent.svg}) to other tints ({@code pictures/tent-2.svg}), so that
 * neighbours of one kind in a list differ. A drawing says all its colours that may turn as {@code hsl(…)} and by how
 * much one tint differs from the next as {@code data-spread}, in degrees.
 */
@Component
public class Drawings {

    /** Tints of a drawing, numbered from 0, which is the drawing as it is. */
    static final int TINTS = 4;

    private static final Pattern KIND = Pattern.compile("[a-z]+");
    private static final Pattern PATH = Pattern.compile("pictures/([a-z]+)(?:-(\\d))?\\.svg");
    private static final Pattern SPREAD = Pattern.compile("data-spread=\"(\\d+)\"");
    private static final Pattern HUE = Pattern.compile("hsl\\((\\d+),");
    private static final int[] STEPS = {0, 1, -1, 2};

    /**
     * The drawing behind a product's picture, as an SVG document.
     *
     * @param picture path below the portal, as {@code pictures/tent-2.svg}
     * @return empty when it is no such path or there is no such drawing
     */
    public Optional<String> find(String picture) {
        var path = PATH.matcher(picture);
        if (!path.matches()) {
            return Optional.empty();
        }
        var tint = path.group(2);
        return compose(path.group(1), tint == null ? 0 : Integer.parseInt(tint));
    }

    /**
     * The drawing of a kind of goods in a tint, as an SVG document.
     *
     * @return empty when there is no such drawing or tint
     */
    Optional<String> compose(String kind, int tint) {
        if (!KIND.matcher(kind).matches() || tint < 0 || tint >= TINTS) {
            return Optional.empty();
        }
        var drawing = new ClassPathResource("META-INF/resources/pictures/" + kind + ".svg");
        return drawing.exists() ? Optional.of(turn(read(drawing), STEPS[tint])) : Optional.empty();
    }

    private static String turn(String svg, int steps) {
        Matcher spread = SPREAD.matcher(svg);
        int degrees = spread.find() ? steps * Integer.parseInt(spread.group(1)) : 0;
        return HUE.matcher(svg)
                .replaceAll(hue -> "hsl(" + Math.floorMod(Integer.parseInt(hue.group(1)) + degrees, 360) + ",");
    }

    private static String read(ClassPathResource drawing) {
        try {
            return drawing.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
