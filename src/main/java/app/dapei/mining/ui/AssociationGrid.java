package app.dapei.mining.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.mining.AssociationFilter;
import app.dapei.shared.CsvText;
import app.dapei.shared.ui.CsvDownload;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.ProductCell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;

/** The shop's associations: searched, filtered, sorted and paged in the database, each told in words on a click. */
class AssociationGrid extends Composite<Div> {

    private final AssociationReader reader;
    private final EvidenceSources evidence;
    private final AssociationNetwork network;
    private final AssociationTexts texts;
    private final Grid<NamedAssociation> grid = new Grid<>();
    private final TextField search = new TextField();
    private final IntegerField minimum = new IntegerField();
    private final Checkbox pairsOnly = new Checkbox();
    private final Span count = new Span();
    private AssociationFilter filter = AssociationFilter.ALL;

    AssociationGrid(AssociationReader reader, EvidenceSources evidence) {
        this.reader = reader;
        this.evidence = evidence;
        network = new AssociationNetwork(reader, search::setValue);
        network.setVisible(false);
        texts = new AssociationTexts(getLocale());
        getContent().addClassName("association-grid");
        getContent().add(filterBar(), grid, network);
        addColumns();
        grid.addThemeVariants(GridVariant.AURA_NO_BORDER);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(association -> new Paragraph(texts.sentence(association))));
        grid.setItemsPageable(page -> reader.find(filter, page));
        grid.setEmptyStateText(getTranslation("mining.grid.empty"));
        refresh();
    }

    final void refresh() {
        var value = minimum.getValue();
        filter = reader.naming(search.getValue(), AssociationFilter.ALL)
                .withMinimumTogether(value == null ? 0 : value)
                .withPairsOnly(pairsOnly.getValue());
        count.setText(getTranslation("mining.grid.count", new Formats(getLocale()).count(reader.count(filter))));
        grid.getDataProvider().refreshAll();
        if (network.isVisible()) {
            network.show(filter);
        }
    }

    private Component shownAs() {
        var shown = new RadioButtonGroup<Boolean>();
        shown.setAriaLabel(getTranslation("mining.grid.shown"));
        shown.setItems(false, true);
        shown.setItemLabelGenerator(
                asNetwork -> getTranslation(asNetwork ? "mining.grid.as-network" : "mining.grid.as-list"));
        shown.setValue(false);
        shown.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        shown.setTestId("shown-as");
        shown.addValueChangeListener(change -> {
            network.setVisible(change.getValue());
            grid.setVisible(!change.getValue());
            refresh();
        });
        return shown;
    }

    private Component filterBar() {
        search.setPlaceholder(getTranslation("mining.grid.search"));
        search.setAriaLabel(getTranslation("mining.grid.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        minimum.setPlaceholder(getTranslation("mining.grid.minimum"));
        minimum.setAriaLabel(getTranslation("mining.grid.minimum"));
        minimum.setMin(0);
        minimum.setClearButtonVisible(true);
        minimum.setValueChangeMode(ValueChangeMode.LAZY);
        minimum.addValueChangeListener(change -> refresh());
        pairsOnly.setLabel(getTranslation("mining.grid.pairs"));
        pairsOnly.addValueChangeListener(change -> refresh());
        count.addClassName("meta");
        count.getElement().setAttribute("role", "status");
        var export =
                new CsvDownload(getTranslation("shell.export"), "associations.csv", this::csvHeader, this::writeCsv);
        var bar = new Div(search, minimum, pairsOnly, shownAs(), count, export);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void addColumns() {
        grid.addComponentColumn(association -> products(association.antecedent()))
                .setHeader(getTranslation("mining.grid.antecedent"))
                .setFlexGrow(2);
        grid.addComponentColumn(association -> products(List.of(association.consequent())))
                .setHeader(getTranslation("mining.grid.consequent"))
                .setFlexGrow(2);
        number(grid.addColumn(texts::together), "mining.grid.together", "together");
        number(grid.addColumn(texts::confidence), "mining.grid.confidence", "confidenceLow");
        var lift = number(grid.addColumn(texts::lift), "mining.grid.lift", "lift");
        number(grid.addColumn(texts::chance), "mining.grid.chance", "logP");
        grid.addComponentColumn(association -> {
                    var open = new Button(
                            VaadinIcon.EYE.create(), click -> new EvidenceDrawer(evidence, association).open());
                    open.addThemeVariants(ButtonVariant.AURA_TERTIARY);
                    open.setAriaLabel(getTranslation("mining.evidence"));
                    open.setTooltipText(getTranslation("mining.evidence"));
                    return open;
                })
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.sort(GridSortOrder.desc(lift).build());
    }

    private Grid.Column<NamedAssociation> number(Grid.Column<NamedAssociation> column, String key, String property) {
        return column.setHeader(getTranslation(key))
                .setTooltipGenerator(texts::sentence)
                .setTextAlign(ColumnTextAlign.END)
                .setSortable(true)
                .setSortProperty(property)
                .setResizable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component products(List<ProductRow> products) {
        var cells = new Div();
        cells.addClassName("association-products");
        for (var product : products) {
            cells.add(new ProductCell(product.picture(), product.name(getLocale()), product.sku()));
        }
        return cells;
    }

    private List<String> csvHeader() {
        return Stream.of(
                        "antecedent.sku",
                        "antecedent",
                        "consequent.sku",
                        "consequent",
                        "count",
                        "antecedent-count",
                        "consequent-count",
                        "baskets",
                        "confidence",
                        "confidence-low",
                        "lift",
                        "p",
                        "q",
                        "bundled")
                .map(key -> getTranslation("mining.csv." + key))
                .toList();
    }

    private void writeCsv(CsvText csv) {
        reader.forEach(filter, association -> {
            var evidence = association.rule().evidence();
            var skus = association.antecedent().stream().map(ProductRow::sku).toList();
            csv.row(List.of(
                    String.join("|", skus),
                    texts.names(association.antecedent()),
                    association.consequent().sku(),
                    association.consequent().name(getLocale()),
                    evidence.count(),
                    evidence.antecedentCount(),
                    evidence.consequentCount(),
                    evidence.baskets(),
                    evidence.confidence(),
                    evidence.confidenceLowerBound(),
                    evidence.lift(),
                    Math.exp(association.rule().logPValue()),
                    Math.exp(association.rule().logQValue()),
                    association.rule().bundled()));
        });
    }
}
