package app.dapei.live.zone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The hand-written files of the viewer page (folder {@code frontend/viewer} of the project). Their addresses carry a
 * hash of all of them, so browsers may keep them for ever.
 */
@Component
class ViewerFiles {

    static final String PAGE = "room.html";
    static final String GONE = "gone.html";

    private static final int HASH_LENGTH = 12;
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript;charset=UTF-8", "css", "text/css;charset=UTF-8", "svg", "image/svg+xml");

    private final TreeMap<String, byte[]> files = read();
    private final String hash = hash(files);

    /** Where the files are, for the browser: a path without a slash at its end. */
    String base() {
        return "/viewer/" + hash;
    }

    String hash() {
        return hash;
    }

    /** A file that the browser loads by itself. */
    Optional<ViewerFile> find(String name) {
        var content = files.get(name);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return content == null || type == null ? Optional.empty() : Optional.of(new ViewerFile(type, content));
    }

    String template(String name) {
        var content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("the file viewer/" + name + " is missing in the application");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static TreeMap<String, byte[]> read() {
        var files = new TreeMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:viewer/*.*")) {
                var name = file.getFilename();
                if (name != null) {
                    files.put(name, file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the viewer page cannot be read", e);
        }
        return files;
    }

    private static String hash(TreeMap<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * A file as it goes to the browser.
     *
     * @param type its media type
     * @param content its bytes
     */
    record ViewerFile(String type, byte[] content) {}
}
