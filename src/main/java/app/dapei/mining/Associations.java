package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The associations of the current shop: the result of its last run that was done, none before the first. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class Associations {

    private final AssociationQueries queries;
    private final CurrentShop current;

    Associations(AssociationQueries queries, CurrentShop current) {
        this.queries = queries;
        this.current = current;
    }

    /**
     * One page.
     *
     * @param page number, size (capped at 500) and order by {@code together, confidence, confidenceLow, lift,
     *     leverage, antecedentCount, consequentCount, logP, bundled}; by default as they are numbered, the
     *     most orders beyond chance first
     */
    @Transactional(readOnly = true)
    public List<Association> find(AssociationFilter filter, Pageable page) {
        return queries.find(current.id(), filter, page);
    }

    @Transactional(readOnly = true)
    public long count(AssociationFilter filter) {
        return queries.count(current.id(), filter);
    }

    /** All that a filter lets through, by number, read as the stream is consumed; close it. */
    @Transactional(readOnly = true)
    public Stream<Association> stream(AssociationFilter filter) {
        return queries.stream(current.id(), filter);
    }

    /** The rules with exactly this product on the left, by falling lower bound of the confidence. */
    @Transactional(readOnly = true)
    public List<Association> ofProduct(long productId) {
        return queries.ofProduct(current.id(), productId);
    }
}
