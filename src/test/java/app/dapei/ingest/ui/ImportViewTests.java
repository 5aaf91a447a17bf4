package app.dapei.ingest.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.dapei.access.Role;
import app.dapei.ingest.ImportStatus;
import app.dapei.ingest.Imports;
import app.dapei.ingest.core.Field;
import app.dapei.shared.ui.JobProgressPanel;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportViewTests extends PortalViewTest {

    private static final String ORDERS = """
            order_no,ordered_at,status,buyer,sku,product_name,quantity,unit_price,paid_amount
            A1,2026-05-01 20:15:00,COMPLETED,b1,TENT,帐篷,1,399.00,399.00
            A1,2026-05-01 20:15:00,COMPLETED,b1,MAT,防潮垫,2,59.00,118.00
            A2,2026-05-02 09:00:00,COMPLETED,b2,MAT,防潮垫,one,59.00,59.00
            """;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private long upload(String name, String text) {
        return imports.upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private void open(long batchId) {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("import/" + batchId, Component.class);
    }

    private void awaitStatus(long batchId, ImportStatus status) {
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> imports.get(batchId).status() == status);
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void leadsFromTheFileToTheImportAndBack() {
        long id = upload("orders.csv", ORDERS);
        open(id);
        assertThat(page()).contains("Recognised with").contains("Is that right?");
        press("import-check");
        awaitStatus(id, ImportStatus.CHECKED);
        open(upload("other.csv", ORDERS));
        open(id);
        assertThat(page()).contains("Nothing has changed yet");
        assertThat(imports.firstIssues(id, 10)).hasSize(1);
        press("import-go");
        awaitStatus(id, ImportStatus.IMPORTED);
        open(upload("third.csv", ORDERS));
        open(id);
        assertThat(page()).contains("All of it is in the shop");
        imports.undo(id).join();
        open(upload("fourth.csv", ORDERS));
        open(id);
        assertThat(page()).contains("The shop is as it was before this import");
    }

    @Test
    void asksForTheColumnsThatItCannotGuess() {
        long id = upload("strange.csv", "Bestellung,Artikel,Menge\n1,TENT,2\n");
        open(id);
        assertThat(page()).contains("Choose the format that comes nearest");
        press("import-check");
        assertThat(imports.get(id).status()).isEqualTo(ImportStatus.UPLOADED);
    }

    @Test
    void letsAColumnBeCorrected() {
        long id = upload("orders.csv", ORDERS);
        open(id);
        var name = find(ComboBox.class).withTestId("column-NAME").single();
        assertThat(name.getValue()).isNotNull();
        name.setValue(null);
        assertThat(imports.get(id).columns().has(Field.NAME)).isFalse();
    }

    @Test
    void showsNothingOfAnotherShopsImport() {
        long id = upload("orders.csv", ORDERS);
        openAs(acting.newShop(), Role.MERCHANT);
        UI.getCurrent().setLocale(Translations.ENGLISH);
        UI.getCurrent().navigate("import/" + id);
        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().contains("leads nowhere"));
        assertThat(find(Span.class).withText("orders.csv").all()).isEmpty();
    }

    @Test
    void staysClosedToAnAnalyst() {
        openAs(shop, Role.ANALYST);
        navigate("import", Component.class);
        assertThat(getCurrentView()).isNotInstanceOf(ImportsView.class);
    }

    @Test
    void listsFormerImports() {
        upload("may.csv", ORDERS);
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("import", Component.class);
        assertThat(page()).contains("Former imports");
        assertThat(imports.latest()).hasSize(1);
    }

    @Test
    void doesNotAskForEverAboutWorkThatARestartHasEnded() {
        long id = upload("orders.csv", ORDERS);
        leftAtWork(id, clock.instant());
        open(id);
        assertThat(find(JobProgressPanel.class).exists()).isFalse();
        assertThat(page()).contains("not being worked on here");
        leftAtWork(id, clock.instant().minus(Duration.ofMinutes(2)));
        press("look-again");
        assertThat(imports.get(id).status()).isEqualTo(ImportStatus.UPLOADED);
        assertThat(find(Button.class).withTestId("import-check").exists()).isTrue();
    }

    private void leftAtWork(long batchId, Instant lastSign) {
        jdbc.sql("update import_batch set status = 'CHECKING', heartbeat_at = ? where id = ?")
                .params(Timestamp.from(lastSign), batchId)
                .update();
    }
}
