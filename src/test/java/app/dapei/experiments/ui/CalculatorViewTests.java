package app.dapei.experiments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.experiments.ArmsFile;
import app.dapei.shared.ui.HeadlineTile;
import app.dapei.shared.ui.Translations;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalculatorViewTests extends PortalViewTest {

    @BeforeEach
    void openInEnglish() {
        UI.getCurrent().setLocale(Translations.ENGLISH);
        navigate("experiments/calculator", CalculatorView.class);
    }

    @Test
    void givesTheVerdictInWordsForPastedNumbers() {
        paste("arm\tusers\tconversions\nA\t2000\t100\nTent + lamp\t2010\t160");
        compare();
        assertThat(text("verdict")).isEqualTo("Ship it");
        assertThat(find(Paragraph.class).withTestId("sentence").single().getText())
                .startsWith("Tent + lamp is better than A: +2.96 pp (+1.4");
        assertThat(text("split")).isEqualTo("Split as planned (p = 0.8745)");
    }

    @Test
    void showsEveryArmWithItsBase() {
        paste("A\t2000\t100\nB\t2000\t100\nC\t2000\t160");
        compare();
        var grid = find(Grid.class).withTestId("arms").single();
        assertThat(grid.getListDataView().getItemCount()).isEqualTo(3);
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("2,000");
        assertThat(test(grid).getCellText(2, 2)).isEqualTo("8.00 %");
        assertThat(test(grid).getCellText(2, 6)).isEqualTo("> 99.9 %");
    }

    @Test
    void blocksTheVerdictWhenTheSplitIsBroken() {
        paste("A\t1500\t100\nB\t2000\t160");
        compare();
        assertThat(text("verdict")).isEqualTo("Do not trust these numbers");
        assertThat(text("split")).startsWith("Split broken");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var numbers = fields("Users");
        numbers.forEach(field -> field.setValue(100.0));
        var conversions = fields("Conversions");
        conversions.getFirst().setValue(10.0);
        conversions.getLast().setValue(101.0);
        compare();
        assertThat(conversions.getFirst().isInvalid()).isFalse();
        assertThat(conversions.getLast().isInvalid()).isTrue();
        assertThat(conversions.getLast().getErrorMessage())
                .isEqualTo("Write a whole number, at most the number of users.");
        assertThat(find(Span.class).withTestId("verdict").all()).isEmpty();
    }

    @Test
    void saysWhichPastedLineCannotBeRead() {
        paste("A\t1000\t50\nB\t1020\tmany");
        var area = find(TextArea.class).withTestId("paste").single();
        assertThat(area.isInvalid()).isTrue();
        assertThat(area.getErrorMessage()).contains("Line 2", "many");
    }

    @Test
    @SuppressWarnings("unchecked")
    void comparesValuesPerUserFromTheirSums() {
        ((Select<MetricKind>) find(Select.class).withTestId("kind").single()).setValue(MetricKind.SUMS);
        paste("A\t400\t4000\t48000\nB\t400\t4600\t61000");
        compare();
        assertThat(text("verdict")).isEqualTo("Ship it");
        paste("A\t400\t4000\t48000\nB\t400\t4600\t100");
        compare();
        assertThat(fields("Sum of squares").getLast().getErrorMessage()).startsWith("No values have this sum");
    }

    @Test
    void judgesAnUploadedFileLikePastedNumbers() throws IOException {
        upload("arm,users,conversions\nA,2000,100\nTent + lamp,2010,160\n");
        assertThat(text("verdict")).isEqualTo("Ship it");
        assertThat(find(Paragraph.class).withTestId("sentence").single().getText())
                .startsWith("Tent + lamp is better than A: +2.96 pp (+1.4");
        assertThat(said()).isEqualTo("Read 2 rows with 2 arms.");
    }

    @Test
    void addsUpAFileWithARowPerUnit() throws IOException {
        upload("unit,arm,value\n1,A,10\n2,A,12\n3,A,9\n4,B,30\n5,B,31\n6,B,33\n");
        assertThat(fields("Sum of squares").getFirst().getValue()).isEqualTo(325.0);
        assertThat(text("verdict")).isEqualTo("Ship it");
    }

    @Test
    void namesTheCellOfAFileThatIsWrong() throws IOException {
        upload("arm,users,conversions\nA,2000,100\nB,2010,many\n");
        assertThat(said()).startsWith("Line 3, column conversions: “many” is no number. Write digits");
        assertThat(find(Span.class).withTestId("verdict").all()).isEmpty();
    }

    @Test
    void plansASampleWithItsDaysAndSaysWhatIsWrong() {
        find(TabSheet.class).single().setSelectedIndex(1);
        assertThat(tiles())
                .anyMatch(tile -> tile.startsWith("Users per arm | 31,234"))
                .anyMatch(tile -> tile.startsWith("Days | 32"));
        var lift = find(NumberField.class).withTestId("wanted-lift").single();
        lift.setValue(20.0);
        assertThat(tiles()).anyMatch(tile -> tile.startsWith("Users per arm | 8,"));
        lift.setValue(-1.0);
        assertThat(lift.isInvalid()).isTrue();
        assertThat(lift.getErrorMessage()).contains("0.01");
    }

    @Test
    void speaksChinese() {
        UI.getCurrent().setLocale(Translations.CHINESE);
        UI.getCurrent().refreshCurrentRoute(true);
        paste("A\t2000\t100\nB\t2010\t160");
        compare();
        assertThat(text("verdict")).isEqualTo("可以上线");
        assertThat(find(Paragraph.class).withTestId("sentence").single().getText())
                .startsWith("B 优于 A：+2.96 个百分点");
    }

    @Test
    void isClosedToHosts() {
        openAs(shop, Role.HOST);
        assertThatThrownBy(() -> navigate("experiments/calculator", CalculatorView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<NumberField> fields(String label) {
        return find(NumberField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList();
    }

    private void paste(String text) {
        find(TextArea.class).withTestId("paste").single().setValue(text);
    }

    private void upload(String text) throws IOException {
        find(ArmsUpload.class)
                .single()
                .show(ArmsFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private String said() {
        return find(Div.class).withTestId("file-said").single().getText();
    }

    private void compare() {
        test(find(Button.class).withTestId("compare").single()).click();
    }

    private String text(String testId) {
        return find(Span.class).withTestId(testId).single().getText();
    }

    private List<String> tiles() {
        return find(HeadlineTile.class).all().stream()
                .map(tile -> String.join(
                        " | ",
                        tile.getElement().getChildren().map(Element::getText).toList()))
                .toList();
    }
}
