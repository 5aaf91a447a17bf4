package app.dapei.mining;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has changed between two runs of the current shop, of which the stored associations are compared: those of the
 * last five runs are stored.
 */
@Service
@PreAuthorize(Roles.MAY_READ_FIGURES)
public class RunComparisons {

    private final ComparisonQueries queries;
    private final RunStore runs;
    private final CurrentShop current;

    RunComparisons(ComparisonQueries queries, RunStore runs, CurrentShop current) {
        this.queries = queries;
        this.runs = runs;
        this.current = current;
    }

    /** The runs that can be compared, the latest first. */
    @Transactional(readOnly = true)
    public List<MiningRun> runs() {
        return runs.comparable(current.id());
    }

    /**
     * How many associations are new, gone, stronger and weaker.
     *
     * @return a number for every kind; 0 for runs that the shop does not have
     */
    @Transactional(readOnly = true)
    public Map<ChangeKind, Long> summary(long earlierRun, long laterRun) {
        var numbers = new EnumMap<ChangeKind, Long>(ChangeKind.class);
        for (var kind : ChangeKind.values()) {
            numbers.put(kind, queries.count(current.id(), earlierRun, laterRun, kind));
        }
        return numbers;
    }

    /**
     * One page, at most 500: new ones by the later run's numbers, gone ones by the earlier's, the others by how little
     * chance explains them.
     */
    @Transactional(readOnly = true)
    public List<AssociationChange> changes(long earlierRun, long laterRun, ChangeKind kind, Pageable page) {
        return queries.find(current.id(), earlierRun, laterRun, kind, page);
    }
}
