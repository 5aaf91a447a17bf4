package app.dapei.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets a program find out whether its key works and what it may do. */
@ApiController
@Tag(name = "Key")
class ApiSelfController {

    private final CurrentShop current;

    ApiSelfController(CurrentShop current) {
        this.current = current;
    }

    /**
     * What a key stands for.
     *
     * @param shop code of the shop
     * @param shopName its name
     * @param currency the currency of all amounts, which are whole numbers of its minor unit
     * @param timeZone the shop's time zone
     * @param name what the shop calls the program
     * @param scopes what it may do
     * @param requestsPerSecond how often it may call
     */
    record Self(
            String shop,
            String shopName,
            String currency,
            String timeZone,
            String name,
            List<ApiScope> scopes,
            int requestsPerSecond) {}

    @GetMapping("/api/v1/key")
    @Operation(summary = "Whose key this is and what it may do")
    Self self(@AuthenticationPrincipal ApiClient client) {
        var shop = current.get();
        return new Self(
                shop.code(),
                shop.name(Locale.ENGLISH),
                shop.currency().getCurrencyCode(),
                shop.zone().getId(),
                client.name(),
                client.scopes().stream().sorted().toList(),
                client.perSecond());
    }
}
