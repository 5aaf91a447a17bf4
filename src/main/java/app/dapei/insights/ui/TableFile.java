package app.dapei.insights.ui;

import app.dapei.shared.ui.CsvDownload;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Links that download a table as CSV and as XLSX. */
final class TableFile extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * @param name name of the files, without an end
     * @param rows the rows, made when a download starts; numbers stay numbers
     */
    TableFile(String name, List<String> header, Supplier<List<List<Object>>> rows) {
        addClassName("table-file");
        var xlsx = new Anchor();
        xlsx.addClassName("csv-download");
        xlsx.setText("XLSX");
        xlsx.getElement().setAttribute("download", true);
        DownloadHandler handler = event -> {
            event.setFileName(name + ".xlsx");
            event.setContentType(XLSX);
            try (var book = new Workbook(event.getOutputStream(), "Dapei", "1.0")) {
                write(book.newWorksheet(name), header, rows.get());
            }
        };
        xlsx.setHref(handler);
        add(
                new CsvDownload(
                        "CSV", name + ".csv", () -> header, csv -> rows.get().forEach(csv::row)),
                xlsx);
    }

    private static void write(Worksheet sheet, List<String> header, List<List<Object>> rows) {
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Number number -> sheet.value(row + 1, column, number);
                    case Object other -> sheet.value(row + 1, column, other.toString());
                }
            }
        }
        sheet.freezePane(0, 1);
    }
}
