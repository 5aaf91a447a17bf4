package app.dapei.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Lets a test sign in to the application context that it runs in. Each context brings a strategy of its own for where the
 * signed-in user is kept and makes it the static one, so that after the start of a second context a test of the first would
 * sign in where nobody looks.
 */
class SecurityOfContext extends AbstractTestExecutionListener {

    /** After the test instance has its beans, before {@code @WithMockUser} signs in. */
    @Override
    public int getOrder() {
        return 3000;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }
}
