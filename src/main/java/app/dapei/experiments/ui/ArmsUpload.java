package app.dapei.experiments.ui;

import app.dapei.experiments.ArmsFile;
import app.dapei.experiments.ArmsFile.Reading;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.UploadTexts;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes the arms from a CSV file: says which headers it knows, gives samples, and names the cell that is wrong. */
final class ArmsUpload extends Details {

    private final Consumer<Reading.Arms> use;
    private final Div said = new Div();
    private final Formats formats = new Formats(getLocale());

    /** @param use gets the arms of a file that could be read */
    ArmsUpload(Consumer<Reading.Arms> use) {
        this.use = use;
        setSummaryText(getTranslation("experiments.file.open"));
        setWidthFull();
        var tooLarge = getTranslation("experiments.file.TOO_LARGE", 0, "", "", megabytes(), "");
        var upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ArmsFile.MOST_BYTES);
        upload.setI18n(UploadTexts.oneFile(this, tooLarge, getTranslation("experiments.file.type")));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage(), true));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setWidthFull();
        upload.setTestId("arms-upload");
        said.setTestId("file-said");
        said.getElement().setAttribute("role", "status");
        var samples = new Div(counts(), units());
        samples.addClassName("form-line");
        add(headers(), samples, upload, said);
    }

    private Div headers() {
        var list = new UnorderedList(Stream.of("counts", "sums", "means", "units")
                .map(key -> new ListItem(getTranslation("experiments.file.header." + key)))
                .toArray(ListItem[]::new));
        return new Div(
                new Paragraph(getTranslation("experiments.file.help", formats.count(ArmsFile.MOST_ROWS), megabytes())),
                list);
    }

    private CsvDownload counts() {
        return new CsvDownload(
                getTranslation("experiments.file.sample.counts"),
                "arms.csv",
                () -> List.of("arm", "users", "conversions"),
                csv -> {
                    csv.row(List.of("A", 2000, 100));
                    csv.row(List.of("B", 2010, 160));
                });
    }

    private CsvDownload units() {
        return new CsvDownload(
                getTranslation("experiments.file.sample.units"),
                "units.csv",
                () -> List.of("unit", "arm", "value"),
                csv -> {
                    csv.row(List.of("viewer-1", "A", 0));
                    csv.row(List.of("viewer-2", "B", "128.50"));
                    csv.row(List.of("viewer-3", "A", "59.00"));
                    csv.row(List.of("viewer-4", "B", 0));
                });
    }

    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            var read = ArmsFile.read(content);
            event.getUI().access(() -> show(read));
        }
    }

    /** Uses what was read, or says what is wrong with it. */
    void show(Reading reading) {
        switch (reading) {
            case Reading.Arms arms -> {
                use.accept(arms);
                var text = getTranslation(
                        "experiments.file.read",
                        formats.count(arms.rows()),
                        formats.count(arms.lines().size()));
                say(
                        arms.neededBySkew().isPresent()
                                ? text + " "
                                        + getTranslation(
                                                "experiments.doubt.SKEWED",
                                                formats.decimal(
                                                        Math.ceil(arms.neededBySkew()
                                                                .getAsDouble()),
                                                        0))
                                : text,
                        false);
            }
            case Reading.Unreadable(long line, var column, var problem, var value) ->
                say(
                        getTranslation(
                                "experiments.file." + problem,
                                line,
                                column,
                                value,
                                problem == ArmsFile.Problem.TOO_LARGE
                                        ? megabytes()
                                        : formats.count(ArmsFile.MOST_ROWS)),
                        true);
        }
    }

    private void say(String text, boolean wrong) {
        said.setText(text);
        said.setClassName("guard-broken", wrong);
        said.setClassName("meta", !wrong);
    }

    private static String megabytes() {
        return String.valueOf(ArmsFile.MOST_BYTES >> 20);
    }
}
