package app.dapei.ingest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.ingest.ImportRefused;
import app.dapei.ingest.ImportStatus;
import app.dapei.ingest.core.Field;
import app.dapei.ingest.core.ImportFormat;
import app.dapei.ingest.core.IssueCode;
import app.dapei.ingest.core.IssueLevel;
import app.dapei.ingest.reader.TableUnreadable;
import app.dapei.shared.ui.Translations;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTextsTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCodeOfTheModuleHasAText(String language) {
        var texts = new Translations().getAllTranslations(Locale.of(language));
        assertThat(texts.keySet()).containsAll(keys().toList());
    }

    private static Stream<String> keys() {
        return Stream.of(
                        keys("ingest.field.", Field.values()),
                        keys("ingest.format.", ImportFormat.values()),
                        keys("ingest.issue.", IssueCode.values()),
                        keys("ingest.level.", IssueLevel.values()),
                        keys("ingest.status.", ImportStatus.values()),
                        keys("ingest.refused.", ImportRefused.Reason.values()),
                        keys("ingest.failure.", TableUnreadable.Reason.values()),
                        List.of("CANCELLED", "INTERRUPTED", "BROKEN").stream().map("ingest.failure."::concat),
                        Stream.of(
                                        "waiting",
                                        "reading",
                                        "comparing",
                                        "products",
                                        "orders",
                                        "lines",
                                        "returns",
                                        "finishing")
                                .map("ingest.step."::concat))
                .flatMap(stream -> stream);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] codes) {
        return Stream.of(codes).map(code -> prefix + code.name());
    }
}
