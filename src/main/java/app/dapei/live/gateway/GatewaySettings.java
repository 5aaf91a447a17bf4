package app.dapei.live.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nodes reach each other.
 *
 * @param nodes whether there are several nodes on one PostgreSQL
 * @param frame shortest time between two notices of a room to the other nodes
 * @param lease for so long a node holds a room without renewing it; another takes it over then
 */
@ConfigurationProperties("dapei.gateway")
public record GatewaySettings(
        @DefaultValue("SINGLE") Nodes nodes,
        @DefaultValue("20ms") Duration frame,
        @DefaultValue("5s") Duration lease) {

    /** One node or several. */
    public enum Nodes {
        /** This process is alone. */
        SINGLE,
        /** Others work on the same PostgreSQL; told by LISTEN and NOTIFY. */
        POSTGRES
    }

    /** Whether rooms have to be leased. */
    public boolean shared() {
        return nodes == Nodes.POSTGRES;
    }
}
