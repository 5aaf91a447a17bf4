package app.dapei.shared.startup;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the database at the start, but never one that a later version has already changed. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy migrateUnlessNewer() {
        return MigrationConfiguration::migrate;
    }

    /**
     * @throws NewerDatabaseException when the database holds a migration that is not in this program
     */
    static void migrate(Flyway flyway) {
        var unknown = Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getVersion() != null)
                .filter(migration -> !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .map(Object::toString)
                .toList();
        if (!unknown.isEmpty()) {
            throw new NewerDatabaseException(unknown);
        }
        flyway.migrate();
    }
}
