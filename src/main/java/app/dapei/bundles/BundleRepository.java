package app.dapei.bundles;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BundleRepository extends JpaRepository<Bundle, UUID> {}
