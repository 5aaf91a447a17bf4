package app.dapei.shared.startup;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says why the file of the embedded database cannot be opened. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFileAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String URL_PREFIX = "jdbc:h2:file:";

    private final Environment environment;

    DatabaseFileAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith(URL_PREFIX)) {
            return null;
        }
        var file = url.substring(URL_PREFIX.length()).split(";", 2)[0] + ".mv.db";
        return switch (cause.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new FailureAnalysis(
                        "the database %s is locked".formatted(file),
                        "another Dapei is using it: stop that one, or choose another folder with --dapei.data=FOLDER",
                        cause);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new FailureAnalysis(
                        "the database %s was written by another version of H2".formatted(file),
                        "start the Dapei that wrote it, or choose another folder with --dapei.data=FOLDER",
                        cause);
            case ErrorCode.FILE_CORRUPTED_1 ->
                new FailureAnalysis(
                        "the database %s is damaged".formatted(file),
                        "restore it from a backup, or choose another folder with --dapei.data=FOLDER",
                        cause);
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                new FailureAnalysis(
                        "the database %s refuses the user and password".formatted(file),
                        "set spring.datasource.username and spring.datasource.password to those it was made with",
                        cause);
            case ErrorCode.FILE_CREATION_FAILED_1, ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                new FailureAnalysis(
                        "cannot read or write the database %s".formatted(file),
                        "check the rights on its folder and the space on the disk, or choose another folder with"
                                + " --dapei.data=FOLDER",
                        cause);
            default -> null;
        };
    }
}
