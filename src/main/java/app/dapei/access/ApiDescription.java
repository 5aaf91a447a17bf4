package app.dapei.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi} and {@code /api/docs} say of the API as a whole; each controller describes its own part. */
@Configuration
class ApiDescription {

    private static final String TEXT = """
        Calls carry the key of a shop, made by an administrator under *API keys*:

        `Authorization: Bearer dpk_…`

        or, so that the secret never travels, a signature in three headers: `X-Dapei-Key` (the 12 letters between \
        the underscores of the key), `X-Dapei-Time` (seconds since 1970, at most five minutes off) and \
        `X-Dapei-Signature`: HMAC-SHA256 in lower-case hexadecimal of time, method, path with query, and the \
        SHA-256 of the body in hexadecimal, joined by line feeds. Its key is the HMAC-SHA256, in hexadecimal, of \
        the word `dapei-signing` under the secret, the last 43 characters of the API key.

        Problems are answered as `application/problem+json` (RFC 9457). 429 comes with `Retry-After`. A body has at \
        most 8 MiB.\
        """;

    @Bean
    OpenAPI dapeiApi() {
        return new OpenAPI()
                .info(new Info().title("Dapei API").version("v1").description(TEXT))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("dpk_<id>_<secret>")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }
}
