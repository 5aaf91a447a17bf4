package app.dapei.scripts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.ScriptFilter;
import app.dapei.scripts.Scripts;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScriptsViewTests extends PortalViewTest {

    private static final ScriptDraft FREE = new ScriptDraft(
            "Opening", ScriptKind.FREE_TEXT, ScriptLanguage.EN, "", Map.of(ScriptPart.TEXT, "Only {{bundlePrice}}"));

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk bundles;

    @Autowired
    Scripts scripts;

    @Autowired
    ScriptDesk desk;

    UUID bundle;

    @BeforeEach
    void makeABundle() {
        long tent = add("TENT", "Tent", 39900);
        long mat = add("MAT", "Mat", 5900);
        bundle = bundles.add(new BundleDraft(
                "Camping set", null, "", tent, 1, List.of(BundleSlot.of(mat)), new PriceRule.FixedPrice(40000)));
    }

    private long add(String sku, String name, long price) {
        return catalog.add(
                new ProductDraft(sku, name, null, null, price, price / 2, 9, List.of(), null, ProductState.ACTIVE));
    }

    private <C extends Component> C byId(Class<C> type, String testId) {
        return find(type).withTestId(testId).single();
    }

    private String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private void chooseBundle() {
        var field = (ComboBox<BundleRow>) byId(ComboBox.class, "script-bundle");
        field.setValue(field.getListDataView().getItems().findFirst().orElseThrow());
    }

    @Test
    void writesAScriptForABundleWithRemarksAtTheirParts() {
        navigate("scripts/new", Component.class);
        chooseBundle();
        byId(TextField.class, "script-title").setValue("Sleep well");
        byId(TextArea.class, "part-SOLUTION").setValue("Pitch {{main.name}} and rest, the best there is, {{nope}}");
        var remarks = text(byId(UnorderedList.class, "script-remarks"));
        assertThat(remarks).contains("Names no associated product").contains("no variable \"nope\"");
        assertThat(text(byId(Div.class, "prompter"))).contains("Pitch Tent and rest");
        test(byId(Button.class, "save-script")).click();
        assertThat(scripts.find(ScriptFilter.ALL)).isEmpty();
        byId(TextArea.class, "part-SOLUTION").setValue("Pitch {{main.name}} on {{assoc.name}}");
        test(byId(Button.class, "save-script")).click();
        assertThat(scripts.find(ScriptFilter.ALL)).singleElement().satisfies(row -> {
            assertThat(row.bundleId()).isEqualTo(bundle);
            assertThat(row.draft().text(ScriptPart.SOLUTION)).isEqualTo("Pitch {{main.name}} on {{assoc.name}}");
        });
    }

    @Test
    void findsScriptsAndGoesBackToAFormerVersion() {
        var id = desk.add(bundle, FREE);
        desk.change(id, 1, bundle, FREE.withText(ScriptPart.TEXT, "Now {{bundlePrice}}"));
        navigate("scripts", Component.class);
        byId(TextField.class, "search-scripts").setValue("opening");
        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isEqualTo(1);
        byId(TextField.class, "search-scripts").setValue("nowhere");
        assertThat(find(Grid.class).single().getGenericDataView().getItems().count())
                .isZero();
        navigate("scripts/" + id, Component.class);
        test(byId(Button.class, "restore-version-1")).click();
        assertThat(scripts.find(id).orElseThrow().draft()).isEqualTo(FREE);
    }

    @Test
    void countsTheTimeAtTheHostsOwnPaceAndLetsHimChangeNothingElse() {
        var text = "one two three four five six ".repeat(10);
        var id = desk.add(bundle, FREE.withText(ScriptPart.TEXT, text));
        openAs(shop, Role.HOST);
        navigate("scripts/" + id, Component.class);
        assertThat(text(byId(Span.class, "script-time"))).isEqualTo("0:24");
        byId(IntegerField.class, "script-pace").setValue(60);
        assertThat(text(byId(Span.class, "script-time"))).isEqualTo("1:00");
        assertThat(find(Button.class).withTestId("save-script").all()).isEmpty();
        assertThat(find(Button.class).withTestId("restore-version-1").all()).isEmpty();
    }
}
