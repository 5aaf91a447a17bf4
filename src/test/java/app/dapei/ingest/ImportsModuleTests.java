package app.dapei.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.ingest.core.DateOrder;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.core.IssueCode;
import app.dapei.ingest.reader.TableUnreadable;
import app.dapei.shared.JobProgress;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ImportsModuleTests {

    private static final String ORDERS =
            "order_no,line_no,ordered_at,status,buyer,sku,product_name,quantity,unit_price,"
                    + "paid_amount,returned_quantity,refunded_amount,returned_at\n";
    private static final String FIRST = ORDERS
            + "A1,1,2026-09-07 20:00,已完成,ann,TENT,Tent,1,499,450.00,,,\n"
            + "A1,2,2026-09-07 20:00,已完成,ann,MAT,Mat,2,59,118,,,\n"
            + "A2,1,2026-09-08 20:00,已取消,bob,TENT,Tent,1,499,499,,,\n"
            + "A2,9,yesterday,已取消,bob,TENT,Tent,1,499,499,,,\n";
    private static final String SECOND = ORDERS
            + "A1,1,2026-09-07 20:00,已完成,ann,TENT,Tent,1,499,450.00,,,\n"
            + "A1,2,2026-09-07 20:00,已完成,ann,MAT,Mat,3,59,177,1,59,2026-09-12\n"
            + "A3,1,2026-09-09 20:00,已发货,ann,LAMP,Lamp,1,59,59,,,\n";

    @Autowired
    Acting acting;

    @Autowired
    Imports imports;

    @Autowired
    ImportSteps steps;

    @Autowired
    ImportJobs jobs;

    @Autowired
    LeftUploads leftUploads;

    @Autowired
    JdbcClient jdbc;

    Shop shop;

    @BeforeEach
    void signIn() {
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private ImportBatch upload(String text) {
        return imports.upload("file.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportBatch checked(String text) {
        long id = upload(text).id();
        imports.check(id).join();
        return imports.get(id);
    }

    private ImportBatch imported(String text) {
        long id = checked(text).id();
        imports.start(id).join();
        return imports.get(id);
    }

    private ImportBatch undone(ImportBatch batch) {
        imports.undo(batch.id()).join();
        return imports.get(batch.id());
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).param(shop.id()).query().listOfRows();
    }

    private List<String> orders() {
        return jdbc.sql("select external_no, status, amount from purchase_order where shop_id = ? order by external_no")
                .param(shop.id())
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
                .list();
    }

    private List<String> lines() {
        return jdbc.sql("""
            select o.external_no, l.line_key, p.sku, l.quantity, l.paid from order_line l
            join purchase_order o on o.id = l.order_id join product p on p.id = l.product_id
            where l.shop_id = ? order by o.external_no, l.line_key
            """)
                .param(shop.id())
                .query((row, n) -> row.getString(1) + "/" + row.getString(2) + " " + row.getInt(4) + " "
                        + row.getString(3) + " " + row.getLong(5))
                .list();
    }

    private List<String> returns() {
        return jdbc.sql("""
            select r.external_no, r.quantity, r.refunded, o.external_no from return_line r
            left join purchase_order o on o.id = r.order_id where r.shop_id = ? order by r.external_no
            """)
                .param(shop.id())
                .query((row, n) ->
                        row.getString(1) + " " + row.getInt(2) + " " + row.getLong(3) + " of " + row.getString(4))
                .list();
    }

    private List<String> skus() {
        return jdbc.sql("select sku from product where shop_id = ? order by sku")
                .param(shop.id())
                .query(String.class)
                .list();
    }

    private static void refused(ImportRefused.Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    @Test
    void showsWhatAnImportWouldDoWithoutDoingIt() {
        var batch = checked(FIRST);

        assertThat(batch.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(batch.format()).isEqualTo(ImportFormat.PLAIN_ORDERS);
        assertThat(batch.confidence()).isEqualTo(100);
        assertThat(batch.counts()).isEqualTo(new ImportCounts(4, 2, 0, 0, 3, 0, 2, 0, 0, 1, 0, 0));
        assertThat(orders()).isEmpty();
        assertThat(skus()).isEmpty();
        var issues = new ArrayList<ImportIssue>();
        imports.issues(batch.id(), issues::add);
        assertThat(issues)
                .containsExactly(new ImportIssue(
                        5,
                        IssueCode.DATE_UNREADABLE,
                        Field.CREATED_AT,
                        "yesterday",
                        "A2,9,yesterday,已取消,bob,TENT,Tent,1,499,499,,,"));
    }

    @Test
    void importsOrdersLinesAndUnknownProductsAndAuditsIt() {
        var batch = imported(FIRST);

        assertThat(batch.status()).isEqualTo(ImportStatus.IMPORTED);
        assertThat(orders()).containsExactly("A1 COMPLETED 56800", "A2 CANCELLED 49900");
        assertThat(lines()).containsExactly("A1/1 1 TENT 45000", "A1/2 2 MAT 11800", "A2/1 1 TENT 49900");
        assertThat(rows("select sku, name, price, state from product where shop_id = ? order by sku"))
                .extracting(row -> row.get("sku"), row -> row.get("name"), row -> row.get("price"))
                .containsExactly(tuple("MAT", "Mat", 5_900L), tuple("TENT", "Tent", 49_900L));
        assertThat(rows("select act from audit_entry where shop_id = ? and act = 'FILE_IMPORTED'"))
                .hasSize(1);
    }

    @Test
    void takesAnOverlappingExportOnceAndLetsTheNewerOneWin() {
        imported(FIRST);
        var again = checked(FIRST);
        assertThat(again.counts().ordersSame()).isEqualTo(2);
        assertThat(again.counts().changesAnything()).isFalse();
        refused(ImportRefused.Reason.NOTHING_TO_DO, () -> imports.start(again.id()));

        var newer = imported(SECOND);

        assertThat(newer.counts()).isEqualTo(new ImportCounts(3, 1, 1, 0, 3, 1, 1, 0, 0, 0, 0, 0));
        assertThat(orders()).containsExactly("A1 COMPLETED 62700", "A2 CANCELLED 49900", "A3 SHIPPED 5900");
        assertThat(lines()).contains("A1/2 3 MAT 17700").hasSize(4);
        assertThat(returns()).containsExactly("A1 1 5900 of A1");
    }

    @Test
    void takesAWholeImportBackEvenWhereItWroteOverAnother() {
        var first = imported(FIRST);
        var ordersBefore = orders();
        var linesBefore = lines();
        var second = imported(SECOND);

        refused(ImportRefused.Reason.CHANGED_SINCE, () -> imports.undo(first.id()));
        assertThat(undone(second).status()).isEqualTo(ImportStatus.UNDONE);

        assertThat(orders()).isEqualTo(ordersBefore);
        assertThat(lines()).isEqualTo(linesBefore);
        assertThat(returns()).isEmpty();
        assertThat(skus()).containsExactly("MAT", "TENT");
        assertThat(undone(first).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(orders()).isEmpty();
        assertThat(skus()).isEmpty();
        refused(ImportRefused.Reason.NOT_NOW, () -> imports.undo(first.id()));
    }

    @Test
    void leavesTheShopUntouchedWhenAnImportIsCancelledHalfWay() {
        var batch = checked(FIRST);
        var progress = new JobProgress("waiting");
        progress.cancel();

        assertThatThrownBy(() -> steps.apply(shop, batch, progress)).isInstanceOf(CancellationException.class);

        assertThat(orders()).isEmpty();
        assertThat(skus()).isEmpty();
        imports.start(batch.id()).join();
        assertThat(orders()).hasSize(2);
    }

    @Test
    void cancelsAWaitingImportAndRefusesASecondSubmission() {
        var batch = checked(FIRST);
        var busy = new CountDownLatch(2);
        var open = new CountDownLatch(1);
        for (long other = -2; other < 0; other++) {
            jobs.start(shop.id(), other, progress -> {
                busy.countDown();
                awaited(open);
                return () -> {};
            });
        }
        awaited(busy);
        CompletableFuture<Void> done;
        try {
            done = imports.start(batch.id());
            refused(ImportRefused.Reason.NOT_NOW, () -> imports.start(batch.id()));
            var another = upload(FIRST);
            refused(ImportRefused.Reason.SHOP_BUSY, () -> imports.check(another.id()));
            imports.watch(batch.id()).get().orElseThrow().cancel();
        } finally {
            // whatever fails here, the imports of other tests must not wait for it
            open.countDown();
        }
        done.join();

        assertThat(imports.get(batch.id()).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(imports.get(batch.id()).failure()).isEqualTo(ImportFailure.CANCELLED);
        assertThat(orders()).isEmpty();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void hidesImportsAndRowsFromAnotherShop() {
        var batch = imported(FIRST);
        acting.signIn(acting.newShop(), Role.MERCHANT);

        assertThat(imports.latest()).isEmpty();
        refused(ImportRefused.Reason.UNKNOWN, () -> imports.get(batch.id()));
        refused(ImportRefused.Reason.UNKNOWN, () -> imports.undo(batch.id()));
        refused(ImportRefused.Reason.UNKNOWN, () -> imports.issues(batch.id(), issue -> {}));
        refused(ImportRefused.Reason.UNKNOWN, () -> imports.watch(batch.id()));
        assertThat(checked(FIRST).counts().ordersNew()).isEqualTo(2);
        imported(FIRST);
        assertThat(orders()).hasSize(2);
    }

    @Test
    void isForThoseWhoMayEdit() {
        for (var role : List.of(Role.HOST, Role.ANALYST)) {
            acting.signIn(shop, role);
            assertThatThrownBy(() -> upload(FIRST)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> imports.latest()).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void updatesProductsOnlyWhereTheFileSaysSomethingAndRestoresThem() {
        var header = "sku,name,category,price,cost,stock,aliases,state,picture\n";
        var first = imported(header + "TENT,Tent,Outdoor/Camping,499,210,5,帐篷,active,\nMAT,Mat,,59,,,,,\n");
        var second = imported(header + "TENT,Tent 2,,459,,,,,\nMAT,Mat,,59,,,,,\nCUP,Cup,Kitchen,10,,,,,\n");

        assertThat(second.counts().productsUpdated()).isEqualTo(1);
        assertThat(second.counts().productsSame()).isEqualTo(1);
        assertThat(rows("select name, price, cost, stock, search_text from product where shop_id = ? and sku = 'TENT'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name", "Tent 2")
                        .containsEntry("price", 45_900L)
                        .containsEntry("cost", 21_000L)
                        .containsEntry("stock", 5)
                        .containsEntry("search_text", "tent tent 2 帐篷"));
        undone(second);
        assertThat(rows("select name, price from product where shop_id = ? and sku = 'TENT'"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("name", "Tent").containsEntry("price", 49_900L));
        assertThat(jdbc.sql("select name from category where shop_id = ? order by name")
                        .param(shop.id())
                        .query(String.class)
                        .list())
                .containsExactly("Camping", "Outdoor");
        undone(first);
        assertThat(skus()).isEmpty();
        assertThat(rows("select id from category where shop_id = ?")).isEmpty();
    }

    @Test
    void keepsAProductThatAPersonHasEditedSinceAndOneThatIsUsedByLaterOrders() {
        var products = imported("sku,name,price,stock\nTENT,Tent,499,5\nMAT,Mat,59,1\nCUP,Cup,9,1\n");
        imported(FIRST);
        jdbc.sql("update product set name = 'Edited', version = version + 1 where shop_id = ? and sku = 'CUP'")
                .param(shop.id())
                .update();

        undone(products);

        assertThat(skus()).containsExactly("CUP", "MAT", "TENT");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void joinsTaobaoLinesToTheOrdersThatCameBefore() {
        var lines = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n"
                + "2214,帐篷,499.00,1,,,,,交易成功,TENT\n2299,地垫,59.00,1,,,,,交易成功,MAT\n";
        var early = checked(lines);
        assertThat(early.counts().errors()).isEqualTo(2);
        assertThat(early.counts().changesAnything()).isFalse();
        assertThat(imports.firstIssues(early.id(), 1)).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.ORDER_UNKNOWN);
            assertThat(issue.cell()).isEqualTo("2214");
            assertThat(issue.raw()).startsWith("2214,帐篷");
        });
        imported("订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,宝贝总数量\n" + "2214,lan,450.00,交易成功,2026-09-07 20:15:30,1\n");

        var late = imported(lines);

        assertThat(late.counts().ordersUpdated()).isEqualTo(1);
        assertThat(orders()).containsExactly("2214 COMPLETED 45000");
        assertThat(lines()).containsExactly("2214/TENT 1 TENT 49900");
        undone(late);
        assertThat(lines()).isEmpty();
        assertThat(orders()).containsExactly("2214 COMPLETED 45000");
    }

    @Test
    void findsThePurchaseOfAReturnThatNamesNone() {
        var batch = imported("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                + "536365,71053,LANTERN,6,2010-12-01 08:26:00,3.39,17850,United Kingdom\n"
                + "536366,71053,LANTERN,2,2010-12-01 09:26:00,3.39,17850,United Kingdom\n"
                + "536367,71053,LANTERN,2,2010-12-01 09:56:00,3.39,17851,United Kingdom\n"
                + "C536391,71053,LANTERN,-1,2010-12-01 10:24:00,3.39,17850,United Kingdom\n"
                + "C536392,71053,LANTERN,-1,2010-12-01 08:00:00,3.39,17850,United Kingdom\n"
                + "C536393,99999,BOX,-1,2010-12-01 10:00:00,2.00,,United Kingdom\n");

        assertThat(returns())
                .containsExactly("C536391 1 339 of 536366", "C536392 1 339 of null", "C536393 1 200 of null");
        assertThat(batch.counts().warnings()).isEqualTo(2);
        assertThat(skus()).containsExactly("71053", "99999");
    }

    @Test
    void letsTheLastRowWinWhereAFileSaysAThingTwice() {
        imported(ORDERS
                + "B1,1,2026-09-07 20:00,待发货,ann,TENT,Tent,1,499,450.00,,,\n"
                + "B2,1,2026-09-07 20:00,待发货,ann,TENT,Tent,1,499,450.00,,,\n"
                + "B1,1,2026-09-07 20:00,已完成,ann,TENT,Tent,2,499,900.00,,,\n"
                + "B1,2,2026-09-07 20:00,已完成,ann,MAT,Mat,1,59,59.00,,,\n");

        assertThat(orders()).containsExactly("B1 COMPLETED 95900", "B2 PAID 45000");
        assertThat(lines()).containsExactly("B1/1 2 TENT 90000", "B1/2 1 MAT 5900", "B2/1 1 TENT 45000");
    }

    @Test
    void asksForTheOrderOfAmbiguousDates() {
        var batch = upload("order_no,ordered_at,sku,quantity,paid_amount\nA,03/04/2026 10:00,T,1,5\n");

        refused(ImportRefused.Reason.DATE_ORDER_OPEN, () -> imports.check(batch.id()));
        imports.readDates(batch.id(), DateOrder.DAY_FIRST);
        imports.check(batch.id()).join();

        assertThat(imports.get(batch.id()).counts().ordersNew()).isEqualTo(1);
    }

    @Test
    void readsAnUnknownTableOnceAPersonHasMappedItsColumns() {
        var batch = upload("Beleg;Datum;Ware;Menge;Summe\n77;2026-09-07;TENT;1;12,50\n");
        assertThat(batch.format()).isNull();
        refused(ImportRefused.Reason.COLUMNS_MISSING, () -> imports.check(batch.id()));
        assertThat(imports.preview(batch.id()).columns())
                .extracting(ImportPreview.Column::header, ImportPreview.Column::samples)
                .contains(tuple("Ware", List.of("TENT")));

        var chosen = imports.choose(batch.id(), ImportFormat.PLAIN_ORDERS);
        imports.map(
                batch.id(),
                chosen.columns()
                        .with(Field.ORDER_NO, 0)
                        .with(Field.CREATED_AT, 1)
                        .with(Field.SKU, 2)
                        .with(Field.QUANTITY, 3)
                        .with(Field.LINE_PAID, 4));
        imports.check(batch.id()).join();
        imports.start(batch.id()).join();

        assertThat(lines()).containsExactly("77/TENT 1 TENT 1250");
    }

    @Test
    void keepsNothingOfAFileThatIsNoTable() {
        assertThatThrownBy(() -> upload("<html><body>登录</body></html>"))
                .isInstanceOfSatisfying(
                        TableUnreadable.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(TableUnreadable.Reason.WEB_PAGE));
        assertThat(imports.latest()).isEmpty();
    }

    @Test
    void putsAnImportThatACrashLeftAtWorkBackToItsLastStep() {
        var batch = checked(FIRST);
        jdbc.sql("update import_batch set status = 'IMPORTING', heartbeat_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")), batch.id())
                .update();

        var found = imports.get(batch.id());

        assertThat(found.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(found.failure()).isEqualTo(ImportFailure.INTERRUPTED);
        imports.start(batch.id()).join();
        assertThat(orders()).hasSize(2);
    }

    @Test
    void forgetsAnImportThatIsGivenUp() {
        var batch = checked(FIRST);

        imports.discard(batch.id());

        assertThat(imports.latest()).isEmpty();
        assertThat(rows("select id from import_line where shop_id = ?")).isEmpty();
        refused(ImportRefused.Reason.NOT_NOW, () -> imports.start(batch.id()));
    }

    @Test
    void givesUpWhatWasLeftForAWeek() {
        var old = checked(FIRST);
        var fresh = checked(SECOND);
        var week = Timestamp.from(Instant.now().minus(LeftUploads.KEPT).minusSeconds(60));
        jdbc.sql("update import_batch set created_at = ? where id = ?")
                .params(week, old.id())
                .update();
        leftUploads.discard();
        assertThat(imports.get(old.id()).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(imports.firstIssues(old.id(), 10)).isEmpty();
        assertThat(imports.get(fresh.id()).status()).isEqualTo(ImportStatus.CHECKED);
    }
}
