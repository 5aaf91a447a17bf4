package app.dapei.access;

import java.util.Set;

/**
 * A program that called with an API key: the principal of a request to {@code /api}.
 *
 * @param keyId the public part of the key
 * @param shopId the shop it works for, which is the {@link CurrentShop}
 * @param name what the people of the shop call it
 * @param scopes what it may do
 * @param perSecond requests a second that it may make
 */
public record ApiClient(String keyId, long shopId, String name, Set<ApiScope> scopes, int perSecond) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}
