package app.dapei.mining.ui;

import app.dapei.catalog.ProductRow;
import app.dapei.mining.AssociationFilter;
import app.dapei.mining.core.Communities;
import app.dapei.shared.ui.Formats;
import app.dapei.shared.ui.chart.Chart;
import app.dapei.shared.ui.chart.Chart.GraphData;
import app.dapei.shared.ui.chart.Chart.GraphLink;
import app.dapei.shared.ui.chart.Chart.GraphNode;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The strongest pairs as a network: products are points, groups that are bought together have one colour. */
class AssociationNetwork extends Composite<Div> {

    private static final int LINKS = 150;

    private final AssociationReader reader;
    private final AssociationTexts texts = new AssociationTexts(getLocale());
    private final Formats formats = new Formats(getLocale());
    private final Chart chart = new Chart(getTranslation("mining.network"));
    private final Paragraph words = new Paragraph();

    /** @param choose told the sku of a product that somebody chooses */
    AssociationNetwork(AssociationReader reader, Consumer<String> choose) {
        this.reader = reader;
        words.addClassName("meta");
        chart.setWidthFull();
        chart.setHeight("max(420px, calc(100vh - 420px))");
        chart.addPointListener(choose::accept);
        getContent().addClassName("association-network");
        getContent().add(words, chart);
    }

    /** Draws the strongest pairs that a filter lets through. */
    void show(AssociationFilter filter) {
        var found = reader.find(
                filter.withPairsOnly(true),
                PageRequest.of(0, LINKS, Sort.by("leverage").descending()));
        var pairs = new LinkedHashMap<List<Long>, NamedAssociation>();
        for (var rule : found) {
            long one = rule.antecedent().getFirst().id();
            long other = rule.consequent().id();
            pairs.putIfAbsent(List.of(Math.min(one, other), Math.max(one, other)), rule);
        }
        draw(List.copyOf(pairs.values()));
    }

    private void draw(List<NamedAssociation> pairs) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Integer> orders = new LinkedHashMap<>();
        for (var pair : pairs) {
            var evidence = pair.rule().evidence();
            note(pair.antecedent().getFirst(), evidence.antecedentCount(), numbers, names, orders);
            note(pair.consequent(), evidence.consequentCount(), numbers, names, orders);
        }
        double most =
                pairs.stream().mapToDouble(AssociationNetwork::strength).max().orElse(1);
        int[] groups = groups(pairs, numbers);
        int largest = orders.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var nodes = new ArrayList<GraphNode>();
        numbers.forEach((sku, number) -> nodes.add(new GraphNode(
                sku,
                names.getOrDefault(sku, sku),
                Math.sqrt((double) orders.getOrDefault(sku, 0) / largest),
                groups[number],
                getTranslation("mining.network.point", names.getOrDefault(sku, sku), formats.count((long)
                        orders.getOrDefault(sku, 0))))));
        var links = pairs.stream()
                .map(pair -> new GraphLink(
                        pair.antecedent().getFirst().sku(),
                        pair.consequent().sku(),
                        strength(pair) / most,
                        texts.sentence(pair)))
                .toList();
        chart.show(GraphData.of(nodes, links));
        long groupCount = Arrays.stream(groups).distinct().count();
        words.setText(getTranslation("mining.network.hint", nodes.size(), links.size(), groupCount));
    }

    private void note(
            ProductRow product,
            int count,
            Map<String, Integer> numbers,
            Map<String, String> names,
            Map<String, Integer> orders) {
        numbers.putIfAbsent(product.sku(), numbers.size());
        names.put(product.sku(), product.name(getLocale()));
        orders.put(product.sku(), count);
    }

    private static int[] groups(List<NamedAssociation> pairs, Map<String, Integer> numbers) {
        int[] sources = new int[pairs.size()];
        int[] targets = new int[pairs.size()];
        double[] strengths = new double[pairs.size()];
        for (int i = 0; i < sources.length; i++) {
            var pair = pairs.get(i);
            sources[i] = numbers.getOrDefault(pair.antecedent().getFirst().sku(), 0);
            targets[i] = numbers.getOrDefault(pair.consequent().sku(), 0);
            strengths[i] = strength(pair);
        }
        return new Communities(numbers.size(), sources, targets, strengths).find();
    }

    private static double strength(NamedAssociation pair) {
        return Math.max(1e-9, pair.rule().evidence().leverage());
    }
}
