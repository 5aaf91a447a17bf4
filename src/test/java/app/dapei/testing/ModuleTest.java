package app.dapei.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a module inside the whole portal, with a real database.
 *
 * <p>All classes with this annotation share one application context, which starts once: add no {@code @MockitoBean},
 * {@code @DirtiesContext}, {@code @TestPropertySource} or further profile, each of which would start another. The
 * database is empty but for the migrations, and what one class commits stays for the next, so a test makes the shops and
 * rows that it needs and never counts rows of a whole table. Demo data is off.
 *
 * <p>The build runs these tests twice, on H2 in memory and, with the system property
 * {@code dapei.test.database=postgres}, on an embedded PostgreSQL:
 *
 * <pre>{@code
 * mvn test -Dtest=OrdersModuleTests                      both
 * mvn test -Dtest=OrdersModuleTests -DskipPostgres=true  H2 only
 * }</pre>
 *
 * <p>Works with {@code SpringBrowserlessTest} as well: {@code @ModuleTest class CatalogViewTests extends
 * SpringBrowserlessTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("database")
public @interface ModuleTest {}
