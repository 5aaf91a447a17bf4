package app.dapei.catalog;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProductRepository extends JpaRepository<Product, Long> {

    @Query("select p from Product p where p.sku = ?1")
    Optional<Product> findBySku(String sku);
}
