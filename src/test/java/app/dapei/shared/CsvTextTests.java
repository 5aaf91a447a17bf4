package app.dapei.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"})
    void leadsWhatASpreadsheetWouldRunByAnApostrophe(String cell) {
        assertThat(CsvText.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "1e-5", "-1.5E+10", "帐篷", "", "a=b"})
    void leavesNumbersAndPlainTextsAsTheyAre(String cell) {
        assertThat(CsvText.safe(cell)).isEqualTo(cell);
    }

    @Test
    void startsWithAByteOrderMarkAndQuotesWhereNeeded() {
        var out = new StringBuilder();
        try (var csv = new CsvText(out, List.of("sku", "name"))) {
            csv.row(Arrays.asList("A,1", null));
        }
        assertThat(out).hasToString("\uFEFFsku,name\r\n\"A,1\",\r\n");
    }
}
