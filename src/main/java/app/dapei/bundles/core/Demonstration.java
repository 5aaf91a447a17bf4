package app.dapei.bundles.core;

import java.util.List;

/**
 * How a host shows a bundle.
 *
 * @param steps what to do, one after the other
 * @param media addresses of pictures and short clips, in order
 */
public record Demonstration(List<String> steps, List<String> media) {

    public static final Demonstration NONE = new Demonstration(List.of(), List.of());

    public static final int STEP_LIMIT = 12;
    public static final int STEP_LENGTH = 200;
    public static final int MEDIA_LIMIT = 6;
    public static final int MEDIA_LENGTH = 300;

    public Demonstration {
        steps = steps.stream()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        media = media.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Whether an address leads to a picture or clip: https, or a path of the portal itself. */
    public static boolean isAddress(String text) {
        return text.length() <= MEDIA_LENGTH && text.matches("(https://|pictures/|/)[^\\s\"'<>]+");
    }

    public boolean isEmpty() {
        return steps.isEmpty() && media.isEmpty();
    }
}
