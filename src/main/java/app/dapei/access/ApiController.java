package app.dapei.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RestController;

/**
 * A controller below {@code /api/v1}: called with an API key, answers JSON, and problems in the form of RFC 9457. An
 * {@link IllegalArgumentException} of it is the caller's fault and answered with 400 and its message, so the message
 * names the field, the value and the remedy.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@RestController
public @interface ApiController {}
