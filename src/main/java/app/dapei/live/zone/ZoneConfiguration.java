package app.dapei.live.zone;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ZoneSettings.class)
class ZoneConfiguration {}
