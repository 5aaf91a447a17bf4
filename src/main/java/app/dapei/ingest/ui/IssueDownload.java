package app.dapei.ingest.ui;

import app.dapei.ingest.Imports;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes the link that downloads the issues of an import, each with its reason and the row as it stood. */
final class IssueDownload {

    private IssueDownload() {}

    static CsvDownload of(Imports imports, long batchId, Locale locale) {
        var texts = new ImportTexts(locale);
        var link = new CsvDownload(
                texts.text("ingest.issues.download"),
                "issues-" + batchId + ".csv",
                () -> List.of(
                        texts.text("ingest.issues.row"),
                        texts.text("ingest.issues.level"),
                        texts.text("ingest.issues.reason"),
                        texts.text("ingest.issues.field"),
                        texts.text("ingest.issues.value"),
                        texts.text("ingest.issues.raw")),
                csv -> write(imports, batchId, texts, csv));
        link.setTestId("issues-csv");
        return link;
    }

    private static void write(Imports imports, long batchId, ImportTexts texts, CsvText csv) {
        imports.issues(
                batchId,
                issue -> csv.row(Arrays.asList(
                        issue.row(),
                        texts.level(issue.code()),
                        texts.reason(issue.code()),
                        texts.field(issue.field()),
                        issue.cell(),
                        issue.raw())));
    }
}
