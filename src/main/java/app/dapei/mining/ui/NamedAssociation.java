package app.dapei.mining.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.mining.Association;
import java.util.List;

/**
 * An association with the products that it names.
 *
 * @param rule the association
 * @param antecedent the products on the left
 * @param consequent the product on the right
 */
record NamedAssociation(Association rule, List<ProductRow> antecedent, ProductRow consequent) {}
