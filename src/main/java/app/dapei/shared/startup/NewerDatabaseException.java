package app.dapei.shared.startup;

import java.util.List;

/** The database holds migrations that this program does not know: a later version has used it. */
class NewerDatabaseException extends RuntimeException {

    private final List<String> unknownVersions;

    NewerDatabaseException(List<String> unknownVersions) {
        super("database has migrations that this program does not know: " + String.join(", ", unknownVersions));
        this.unknownVersions = List.copyOf(unknownVersions);
    }

    List<String> unknownVersions() {
        return unknownVersions;
    }
}
