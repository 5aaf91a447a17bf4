package app.dapei.live.zone;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits and rhythm of what viewers get.
 *
 * @param connections streams open at once on this node
 * @param connectionsPerRoom of them in one room
 * @param connectionsPerAddress of them from one address (an IPv6 /64 counts as one); thousands of phones may share one
 * @param requestsPerSecond from one address, pages, states and connects together; twice as many in a burst
 * @param votesPerNetwork votes in one poll from one network (IPv4 /24, IPv6 /64) that are counted
 * @param youngestVoter so long ago a viewer must have opened the page before a vote
 * @param frame shortest time between two frames of a room
 * @param heartbeat a sign of life where nothing else was sent for so long
 * @param stalled a viewer who has taken nothing for so long is given up
 * @param recheck how often an attended room is read again for changes that nobody announced
 */
@ConfigurationProperties("dapei.zone")
record ZoneSettings(
        @DefaultValue("18000") int connections,
        @DefaultValue("15000") int connectionsPerRoom,
        @DefaultValue("200") int connectionsPerAddress,
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("20") int votesPerNetwork,
        @DefaultValue("3s") Duration youngestVoter,
        @DefaultValue("250ms") Duration frame,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30s") Duration stalled,
        @DefaultValue("5s") Duration recheck) {}
