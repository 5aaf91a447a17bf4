package app.dapei.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Chromium from the npm package {@code @sparticuz/chromium} (Linux on amd64), with the system libraries and the Latin font
 * that it carries and a Chinese font, kept in the git-ignored folder {@code .node} of the project.
 *
 * @param folder where all of it is unpacked
 */
record ChromiumPackage(Path folder) {

    private static final String CHROMIUM_VERSION = "153.0.0";
    private static final String FONTS_VERSION = "1.0.0";

    // The package's archives are Brotli, which Node can read and the JDK cannot.
    private static final String UNPACK = """
            const fs = require('fs'), zlib = require('zlib'), stream = require('stream/promises');
            const [source, target] = process.argv.slice(1);
            stream.pipeline(fs.createReadStream(source), zlib.createBrotliDecompress(), fs.createWriteStream(target));
            """;

    static ChromiumPackage in(Path project) {
        return new ChromiumPackage(project.resolve(".node/chromium-" + CHROMIUM_VERSION));
    }

    Chromium fetched() {
        var executable = folder.resolve("chromium");
        if (!Files.isExecutable(executable)) {
            requireSupportedMachine();
            fetch();
        }
        return new Chromium(
                executable,
                Map.of(
                        "LD_LIBRARY_PATH", folder.resolve("lib").toString(),
                        "FONTCONFIG_FILE", folder.resolve("fonts.conf").toString()),
                false);
    }

    private static void requireSupportedMachine() {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        if (!"Linux".equals(system) || !"amd64".equals(machine)) {
            throw new IllegalStateException(
                    "no Chromium found, and none can be fetched for %s on %s: install Chromium or Chrome, or set %s to it"
                            .formatted(system, machine, Chromium.VARIABLE));
        }
    }

    private void fetch() {
        try {
            Files.createDirectories(folder.getParent());
            var work = Files.createTempDirectory(folder.getParent(), "fetch");
            run(List.of(
                    "npm",
                    "install",
                    "--prefix",
                    work.toString(),
                    "--no-save",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                    "@sparticuz/chromium@" + CHROMIUM_VERSION,
                    "@embedpdf/fonts-sc@" + FONTS_VERSION));
            var archives = work.resolve("node_modules/@sparticuz/chromium/bin");
            unpack(archives.resolve("chromium.br"), work.resolve("chromium"));
            unpackTar(archives.resolve("al2023.tar.br"), work);
            unpackTar(archives.resolve("fonts.tar.br"), work);
            Files.move(work.resolve("node_modules/@embedpdf/fonts-sc/fonts"), work.resolve("fonts/chinese"));
            Files.writeString(work.resolve("fonts.conf"), fontConfiguration());
            deleteTree(work.resolve("node_modules"));
            makeExecutable(work.resolve("chromium"));
            if (Files.exists(folder)) {
                deleteTree(folder);
            }
            Files.move(work, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack Chromium into " + folder, e);
        }
    }

    private String fontConfiguration() {
        return """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <dir>/usr/share/fonts</dir>
                  <dir>/usr/local/share/fonts</dir>
                  <cachedir>%s</cachedir>
                </fontconfig>
                """.formatted(folder.resolve("fonts"), folder.resolve("fonts-cache"));
    }

    private static void unpack(Path archive, Path target) throws IOException {
        run(List.of("node", "--eval", UNPACK, archive.toString(), target.toString()));
    }

    private static void unpackTar(Path archive, Path target) throws IOException {
        var tar = target.resolve("archive.tar");
        unpack(archive, tar);
        run(List.of("tar", "-xf", tar.toString(), "-C", target.toString()));
        Files.delete(tar);
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IllegalStateException("cannot make " + file + " executable");
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " took more than 5 minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "no Chromium found, and fetching one failed: %s ended with %d; install Chromium, or set %s to it"
                            .formatted(String.join(" ", command), process.exitValue(), Chromium.VARIABLE));
        }
    }
}
