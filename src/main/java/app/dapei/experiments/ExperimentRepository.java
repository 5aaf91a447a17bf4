package app.dapei.experiments;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExperimentRepository extends JpaRepository<Experiment, UUID> {

    List<Experiment> findAllByOrderByCreatedAtDesc(Pageable page);

    List<Experiment> findAllByState(ExperimentState state);
}
