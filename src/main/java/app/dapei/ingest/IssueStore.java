package app.dapei.ingest;

import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.IssueCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code import_issue}, always with the shop as a parameter. */
@Component
class IssueStore {

    private static final String COLUMNS = "select row_no, code, field, cell, raw from import_issue ";

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public void forEach(long shopId, long batchId, Consumer<ImportIssue> each) {
        try (var stream = jdbc
                .sql(COLUMNS + "where shop_id = ? and batch_id = ? order by row_no, id")
                .params(shopId, batchId)
                .query(IssueStore::issue)
                .stream()) {
            stream.forEach(each);
        }
    }

    List<ImportIssue> first(long shopId, long batchId, int limit) {
        return jdbc.sql(COLUMNS + """
            where shop_id = ? and batch_id = ?
            order by case level when 'ERROR' then 0 when 'WARNING' then 1 else 2 end, row_no limit ?
            """)
                .params(shopId, batchId, limit)
                .query(IssueStore::issue)
                .list();
    }

    private static ImportIssue issue(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        return new ImportIssue(
                row.getInt("row_no"),
                IssueCode.valueOf(row.getString("code")),
                field == null ? null : Field.valueOf(field),
                row.getString("cell"),
                row.getString("raw"));
    }
}
