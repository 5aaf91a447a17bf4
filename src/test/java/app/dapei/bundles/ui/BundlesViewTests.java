package app.dapei.bundles.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.BundleFilter;
import app.dapei.bundles.BundleRow;
import app.dapei.bundles.BundleState;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundlePicture.Background;
import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Demonstration;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductRow;
import app.dapei.catalog.ProductState;
import app.dapei.live.ShopRooms;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import tools.jackson.databind.json.JsonMapper;

class BundlesViewTests extends PortalViewTest {

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    ShopRooms rooms;

    long tent;
    long mat;

    @BeforeEach
    void products() {
        tent = add("TENT", "Tent", 39900, 21000L, 5);
        mat = add("MAT", "Mat", 5900, 2000L, 30);
    }

    private long add(String sku, String name, long price, @Nullable Long cost, @Nullable Integer stock) {
        return catalog.add(
                new ProductDraft(sku, name, null, null, price, cost, stock, List.of(), null, ProductState.ACTIVE));
    }

    private UUID camping() {
        return desk.add(new BundleDraft(
                "Camping set", null, "Camping", tent, 1, List.of(BundleSlot.of(mat)), new PriceRule.PercentOff(1000)));
    }

    private BundleRow row(UUID id) {
        return bundles.find(id).orElseThrow();
    }

    private void open(String path) {
        navigate(path, Component.class);
    }

    private <C extends Component> C byId(Class<C> type, String testId) {
        return find(type).withTestId(testId).single();
    }

    private String text(String testId) {
        return byId(Span.class, testId).getText();
    }

    @SuppressWarnings("unchecked")
    private void pick(String testId, long productId) {
        ((ComboBox<ProductRow>) byId(ComboBox.class, testId))
                .setValue(catalog.find(productId).orElseThrow());
    }

    private void click(String testId) {
        test(byId(Button.class, testId)).click();
    }

    private List<String> problems() {
        return find(Span.class).all().stream()
                .filter(span -> span.getClassNames().contains("field-problem") && span.isVisible())
                .map(HasText::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void makesABundleFromScratch() {
        open("bundles/new");
        pick("main-product", tent);
        pick("add-slot", mat);
        byId(TextField.class, "bundle-name").setValue("Camping set");
        byId(BigDecimalField.class, "price-percent").setValue(new BigDecimal("12.5"));
        assertThat(text("figure-price")).isEqualTo("¥400.75");
        assertThat(text("figure-saving")).isEqualTo("¥57.25");
        assertThat(text("figure-margin")).isEqualTo("¥170.75");
        assertThat(text("figure-available")).isEqualTo("5");
        click("save-bundle");
        var stored = bundles.find(BundleFilter.ALL, PageRequest.of(0, 10));
        assertThat(stored).singleElement().satisfies(row -> {
            assertThat(row.draft().name()).isEqualTo("Camping set");
            assertThat(row.draft().price()).isEqualTo(new PriceRule.PercentOff(1250));
            assertThat(row.draft().slots()).containsExactly(BundleSlot.of(mat));
            assertThat(row.state()).isEqualTo(BundleState.DRAFT);
        });
        assertThat(byId(Button.class, "publish").isVisible()).isTrue();
    }

    @Test
    void keepsFloorAlternatesAndDemonstrationWhenOnlyTheNameIsChanged() {
        var id = camping();
        long foam = add("FOAM", "Foam mat", 5500, 2000L, 30);
        var row = bundles.find(id).orElseThrow();
        var slots = row.draft().slots().stream()
                .map(slot -> slot.withAlternates(List.of(foam)))
                .toList();
        var shown = new Demonstration(List.of("Pitch it", "Light it"), List.of("https://cdn.example/a.mp4"));
        desk.change(
                id,
                row.version(),
                row.draft().withSlots(slots).withFloor(40000L, 1000).withDemonstration(shown));
        open("bundles/" + id + "/edit");
        assertThat(byId(TextField.class, "price-floor").getValue()).isEqualTo("400.00");
        byId(TextField.class, "bundle-name").setValue("Other name");
        click("save-bundle");
        assertThat(bundles.find(id).orElseThrow().draft()).satisfies(draft -> {
            assertThat(draft.name()).isEqualTo("Other name");
            assertThat(draft.slots()).isEqualTo(slots);
            assertThat(draft.floor()).isEqualTo(40000L);
            assertThat(draft.minimumMargin()).isEqualTo(1000);
            assertThat(draft.demonstration()).isEqualTo(shown);
        });
    }

    @Test
    void arrangesThePictureByHandOnAnotherBackgroundAndBackByItself() {
        var id = camping();
        open("bundles/" + id + "/edit");
        @SuppressWarnings("unchecked")
        var background = (Select<Background>) byId(Select.class, "picture-background");
        background.setValue(Background.SKY);
        drag(mat + ":900,300,260 " + tent + ":1400,200,9000", "20,-5");
        click("save-bundle");
        var placed = bundles.find(id).orElseThrow().draft().picture();
        assertThat(placed)
                .isEqualTo(new BundlePicture(
                        Background.SKY,
                        List.of(new Piece(mat, 900, 300, 260), new Piece(tent, 1000, 200, 750)),
                        new BundlePicture.Tag(20, 0)));

        open("bundles/" + id + "/edit");
        click("picture-again");
        byId(Checkbox.class, "picture-tag").setValue(false);
        click("save-bundle");
        assertThat(bundles.find(id).orElseThrow().draft().picture())
                .isEqualTo(new BundlePicture(Background.SKY, List.of(), null));
    }

    private void drag(String pieces, String tag) {
        var detail = JsonMapper.builder().build().createObjectNode();
        detail.put("event.detail.pieces", pieces);
        detail.put("event.detail.tag", tag);
        var canvas = find(PictureCanvas.class).single().getElement();
        canvas.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(canvas, "arrange", detail));
    }

    @Test
    void showsThePictureOfABundleToLookAtAndToTakeAlong() {
        var id = camping();
        open("bundles/" + id);
        var image = find(Image.class).withTestId("bundle-picture").single();
        assertThat(image.getSrc()).matches("pictures/bundles/" + id + "/[0-9a-f]{32}\\.svg");
        assertThat(image.getAlt()).hasValue("Picture of the bundle Camping set");
    }

    @Test
    void saysBesideEachFieldWhatIsMissingWhenSomebodySaves() {
        open("bundles/new");
        assertThat(byId(TextField.class, "bundle-name").isInvalid()).isFalse();
        click("save-bundle");
        assertThat(byId(TextField.class, "bundle-name").getErrorMessage()).isEqualTo("Enter a name");
        assertThat(byId(ComboBox.class, "main-product").getErrorMessage()).isEqualTo("Choose the main product");
        assertThat(problems()).containsExactly("Add at least one associated product");
        assertThat(bundles.count(BundleFilter.ALL)).isZero();
    }

    @Test
    void refusesAtTheFieldWhatMakesNoSense() {
        open("bundles/" + camping() + "/edit");
        var percent = byId(BigDecimalField.class, "price-percent");
        percent.setValue(new BigDecimal("130"));
        assertThat(percent.getErrorMessage()).isEqualTo("130 % is not possible. From 0 to 100.");
        percent.setValue(new BigDecimal("60"));
        assertThat(percent.getErrorMessage()).isEqualTo("¥183.20 is less than the ¥230.00 that the products cost you.");
        percent.setValue(new BigDecimal("10"));
        assertThat(percent.isInvalid()).isFalse();
        pick("add-slot", mat);
        assertThat(problems()).singleElement().asString().startsWith("\"Mat\" is in the bundle twice");
        click("save-bundle");
        assertThat(bundles.find(BundleFilter.ALL, PageRequest.of(0, 10))
                        .getFirst()
                        .draft()
                        .slots())
                .hasSize(1);
    }

    @Test
    void refusesAPriceAboveTheSumAndAQuantityOutOfRange() {
        var id = desk.add(row(camping()).draft().withPrice(new PriceRule.FixedPrice(40000)));
        open("bundles/" + id + "/edit");
        var amount = byId(TextField.class, "price-amount");
        amount.setValue("458.01");
        assertThat(amount.getErrorMessage())
                .isEqualTo("¥458.01 is more than the ¥458.00 that the products cost one by one.");
        amount.setValue("a lot");
        assertThat(amount.getErrorMessage()).startsWith("\"a lot\" is not an amount");
        amount.setValue("450");
        find(SlotRow.class)
                .single()
                .getChildren()
                .filter(IntegerField.class::isInstance)
                .map(IntegerField.class::cast)
                .findFirst()
                .orElseThrow()
                .setValue(100);
        assertThat(problems()).containsExactly("100 is not possible. From 1 to 99.");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        var id = camping();
        open("bundles/" + id + "/edit");
        desk.change(id, row(id).version(), row(id).draft().withName("Theirs"));
        byId(TextField.class, "bundle-name").setValue("Mine");
        click("save-bundle");
        assertThat(byId(TextField.class, "bundle-name").getValue()).isEqualTo("Mine");
        assertThat(row(id).draft().name()).isEqualTo("Theirs");
        test(find(Button.class).withText("Load the stored values").single()).click();
        assertThat(byId(TextField.class, "bundle-name").getValue()).isEqualTo("Theirs");
    }

    @Test
    void publishesAndUnpublishesFromTheDetail() {
        var id = camping();
        open("bundles/" + id);
        click("publish");
        assertThat(row(id).state()).isEqualTo(BundleState.LIVE);
        click("unpublish");
        assertThat(row(id).state()).isEqualTo(BundleState.PAUSED);
        assertThat(find(VersionList.class).single().getComponentCount()).isEqualTo(2);
    }

    @Test
    void goesBackToAFormerVersionAndSaysWhatChanged() {
        var id = camping();
        desk.change(id, 0, row(id).draft().withName("Winter set"));
        open("bundles/" + id);
        var changes = find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
        assertThat(changes).anyMatch(text -> text.startsWith("Name: ") && text.endsWith("→ Winter set"));
        click("restore-version-0");
        assertThat(row(id).draft().name()).isNotEqualTo("Winter set");
    }

    @Test
    void publishesAllThatAreSelected() {
        var id = camping();
        open("bundles");
        var grid = find(BundleGrid.class).single();
        grid.asMultiSelect().select(row(id));
        click("bulk-publish");
        assertThat(row(id).state()).isEqualTo(BundleState.LIVE);
        assertThat(grid.getSelectedItems()).isEmpty();
    }

    @Test
    void leadsToTheOpenRoomsWhereViewersSeeAPublishedBundle() {
        var open = rooms.add("Evening show");
        rooms.close(rooms.add("Closed show").id());
        var id = camping();
        open("bundles/" + id);
        assertThat(roomLinks()).isEmpty();
        click("publish");
        assertThat(roomLinks()).containsExactly("r/" + open.code().value());
    }

    private List<String> roomLinks() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(path -> path.startsWith("r/"))
                .toList();
    }

    @Test
    void tellsWhyABundleCannotBePublished() {
        var id = camping();
        catalog.move(List.of(mat), ProductState.ARCHIVED);
        open("bundles/" + id);
        click("publish");
        assertThat(row(id).state()).isEqualTo(BundleState.DRAFT);
        assertThat(find(ProblemList.class).single().getElement().getTextRecursively())
                .contains("\"Mat\" is archived");
    }

    @Test
    void showsAHostNeitherMarginNorButtons() {
        var id = camping();
        openAs(shop, Role.HOST);
        open("bundles/" + id);
        assertThat(text("figure-price")).isEqualTo("¥412.20");
        assertThat(find(Span.class).withTestId("figure-margin").exists()).isFalse();
        assertThat(find(Button.class).withTestId("publish").exists()).isFalse();
        assertThat(find(BundleGrid.class).single().getColumnByKey("margin")).isNull();
        open("bundles/new");
        assertThat(find(NewBundleView.class).exists()).isFalse();
        open("bundles/" + id + "/edit");
        assertThat(find(EditBundleView.class).exists()).isFalse();
    }

    @Test
    void showsNothingOfAnotherShop() {
        var id = camping();
        openAs(acting.newShop(), Role.MERCHANT);
        open("bundles");
        assertThat(test(find(BundleGrid.class).single()).size()).isZero();
        open("bundles/" + id);
        assertThat(find(BundleView.class).exists()).isFalse();
    }

    @Test
    void listsBundlesWithPriceAndState() {
        camping();
        open("bundles");
        var grid = test(find(BundleGrid.class).single());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getCellText(0, 3)).isEqualTo("¥412.20");
    }
}
