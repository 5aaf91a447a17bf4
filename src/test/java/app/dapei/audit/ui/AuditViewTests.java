package app.dapei.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.AccessChanged;
import app.dapei.access.Role;
import app.dapei.audit.AuditFilter;
import app.dapei.audit.AuditTrail;
import app.dapei.audit.AuditTrail.AuditEntry;
import app.dapei.testing.Screen;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

class AuditViewTests extends Screen {

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    private void record(Long shopId, String act, String subject) {
        events.publishEvent(new AccessChanged(shopId, act, subject, "name: a → b"));
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return byId(Grid.class, "audit");
    }

    private List<String> subjects() {
        var grid = test(grid());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getRow(row).subject())
                .toList();
    }

    @Test
    void showsTheShopsEntriesNewestFirstInWords() {
        record(shop.id(), "PERSON_ADDED", "ann");
        record(shop.id(), "PASSWORD_RESET", "bob");
        record(acting.newShop().id(), "PERSON_ADDED", "of another shop");
        navigate(AuditView.class);
        assertThat(subjects()).containsExactly("bob", "ann");
        assertThat(test(grid()).getCellText(0, 2)).isEqualTo("Password reset");
    }

    @Test
    void sortsByTheHeadingThatIsChosen() {
        record(shop.id(), "PERSON_ADDED", "bob");
        record(shop.id(), "PERSON_ADDED", "ann");
        record(shop.id(), "PERSON_ADDED", "cid");
        navigate(AuditView.class);
        grid().sort(List.of(new GridSortOrder<>(grid().getColumns().get(3), SortDirection.DESCENDING)));
        assertThat(subjects()).containsExactly("cid", "bob", "ann");
    }

    @Test
    void showsTheCodeOfAnActWithoutWords() {
        record(shop.id(), "NEVER_HEARD_OF", "ann");
        navigate(AuditView.class);
        assertThat(test(grid()).getCellText(0, 2)).isEqualTo("NEVER_HEARD_OF");
    }

    @Test
    void narrowsTheListByWhatIsTyped() {
        record(shop.id(), "PERSON_ADDED", "ann");
        record(shop.id(), "PERSON_ADDED", "bob");
        navigate(AuditView.class);
        type("audit-search", "OB");
        assertThat(subjects()).containsExactly("bob");
    }

    @Test
    void showsAnAdminWhoEnteredNoShopWhatConcernsNone() {
        var name = "r" + UUID.randomUUID();
        record(shop.id(), "PERSON_ADDED", name);
        record(null, "PERSON_ADDED", name + "-root");
        openAs(shop, Role.ADMIN);
        navigate(AuditView.class);
        type("audit-search", name);
        assertThat(subjects()).containsExactly(name + "-root");
    }

    @Test
    void handsOverEveryEntryOnceForTheDownload() {
        for (int i = 0; i < 501; i++) {
            record(shop.id(), "PERSON_ADDED", "p" + i);
        }
        var read = new ArrayList<String>();
        trail.forEach(AuditFilter.ALL, entry -> read.add(entry.subject()));
        assertThat(read).hasSize(501).doesNotHaveDuplicates().startsWith("p500").endsWith("p0");
        assertThat(trail.acts()).containsExactly("PERSON_ADDED");
        assertThat(trail.find(new AuditFilter("", "PERSON_ADDED", null), PageRequest.of(1, 400)))
                .hasSize(101);
    }

    @Test
    void opensToMerchantsAndAdminsOnly() {
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            openAs(shop, role);
            assertThatThrownBy(() -> navigate(AuditView.class)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> trail.count(AuditFilter.ALL)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
