package app.dapei.live.gateway;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties({GatewaySettings.class, AgoraSettings.class})
class GatewayConfiguration {}
