package app.dapei.live.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes and outside providers are reached.
 *
 * @param nodes whether there are several nodes on one PostgreSQL
 * @param frame shortest time between two notices of a room to the other nodes
 * @param lease for so long a node holds a room without renewing it; another takes it over then
 * @param agora an Agora project that frames go to, too; null = none
 */
@ConfigurationProperties("dapei.gateway")
public record GatewaySettings(
        @DefaultValue("SINGLE") Nodes nodes,
        @DefaultValue("20ms") Duration frame,
        @DefaultValue("5s") Duration lease,
        @Nullable Agora agora) {

    /** One node or several. */
    public enum Nodes {
        /** This process is alone. */
        SINGLE,
        /** Others work on the same PostgreSQL; told by LISTEN and NOTIFY. */
        POSTGRES
    }

    /**
     * An Agora project with Signaling.
     *
     * @param url of its REST service
     * @param appId the project
     * @param customerId the REST key
     * @param customerSecret its secret
     * @param sender user id under which frames are sent, 1 to 64 characters
     * @param timeout for one call
     */
    public record Agora(
            @DefaultValue("https://api.agora.io") String url,
            String appId,
            String customerId,
            String customerSecret,
            @DefaultValue("dapei") String sender,
            @DefaultValue("5s") Duration timeout) {}

    /** Whether rooms have to be leased. */
    public boolean shared() {
        return nodes == Nodes.POSTGRES;
    }
}
