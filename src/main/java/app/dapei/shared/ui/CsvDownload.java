package app.dapei.shared.ui;

import app.dapei.shared.CsvText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A link that downloads a table as CSV, written while it is read. */
public final class CsvDownload extends Anchor {

    /**
     * @param text the link's text, translated
     * @param fileName name of the file, with {@code .csv}
     * @param header header row, asked for when the download starts
     * @param rows writes the rows; runs in the request of the download, as the person who is signed in
     */
    public CsvDownload(String text, String fileName, Supplier<List<String>> header, Consumer<CsvText> rows) {
        addClassName("csv-download");
        setText(text);
        getElement().setAttribute("download", true);
        DownloadHandler handler = event -> {
            event.setFileName(fileName);
            event.setContentType("text/csv;charset=UTF-8");
            try (var out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
                    var csv = new CsvText(out, header.get())) {
                rows.accept(csv);
            }
        };
        setHref(handler);
    }
}
