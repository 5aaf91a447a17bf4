package app.dapei.testing;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/**
 * PostgreSQL refuses to run as root. The embedded one then runs in a user namespace of its own; where the machine does not
 * allow that, as many containers do not, these binaries hand themselves to the user nobody.
 */
final class PostgresForRoot implements PgBinaryResolver {

    private static final List<String> COMMANDS = List.of("initdb", "pg_ctl");

    // The data directory is the argument after -D and belongs to root so far.
    private static final String HAND_OVER = """
            #!/bin/sh
            root=$(cd "$(dirname "$0")/.." && pwd)
            chmod a+x "$root"/real/bin/*
            chmod -R a+rX "$root"
            previous=
            for argument in "$@"; do
                [ "$previous" != -D ] || chown -R nobody "$argument"
                previous=$argument
            done
            cd /
            if command -v setpriv >/dev/null; then
                exec setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups "$root/real/bin/COMMAND" "$@"
            fi
            exec runuser -u nobody -- "$root/real/bin/COMMAND" "$@"
            """;

    /** Whether the embedded PostgreSQL would be started as root. */
    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable();
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        var repacked = new ByteArrayOutputStream();
        try (var original = new TarArchiveInputStream(
                        new XZInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)));
                var archive = new TarArchiveOutputStream(new XZOutputStream(repacked, new LZMA2Options(0)))) {
            archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                entry.setName("real/" + entry.getName());
                archive.putArchiveEntry(entry);
                original.transferTo(archive);
                archive.closeArchiveEntry();
            }
            for (var command : COMMANDS) {
                put(archive, "bin/" + command, HAND_OVER.replace("COMMAND", command));
            }
        }
        return new ByteArrayInputStream(repacked.toByteArray());
    }

    private static void put(TarArchiveOutputStream archive, String name, String script) throws IOException {
        var bytes = script.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(0755);
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }
}
