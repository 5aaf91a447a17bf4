package app.dapei.access;

import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate which rows of {@code @TenantId} entities the current work may see: none where no shop is chosen. */
@Component
class TenantOfHibernate implements CurrentTenantIdentifierResolver<Long>, HibernatePropertiesCustomizer {

    private static final Long NO_SHOP = -1L;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        var shopId = CurrentShop.idOrNull();
        return shopId == null ? NO_SHOP : shopId;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
