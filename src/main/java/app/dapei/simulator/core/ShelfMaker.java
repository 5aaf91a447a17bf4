package app.dapei.simulator.core;

import app.dapei.simulator.core.ShopPlan.Department;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a shop's catalogue from its plan. */
final class ShelfMaker {

    static final Kind GIFT =
            Kind.of("gift", "gifts", "赠品/Gift", 9, 29).sells(Season.EVEN, 0).comesBack(0);

    private static final int TINTS = 4;
    private static final double FALL_BY_RANK = .7;

    private final ShopPlan plan;
    private final Dice dice;
    private final Map<String, Double> boosts = new HashMap<>();
    private final List<MarketProduct> products = new ArrayList<>();
    private final List<Kind> kindOf = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<String, Integer> goods = new HashMap<>();

    ShelfMaker(ShopPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        ShopPlan.Wiring wiring = plan.wiring();
        wiring.pairs().forEach(line -> boosts.put(line.split(" ")[0], 2.2));
        wiring.triples().forEach(line -> boosts.put(line.split(" ")[0], 2.2));
        boost(wiring.seasonal(), 7);
        boost(wiring.substitutes(), 6);
        boost(wiring.decoys(), 6.5);
    }

    /** Truths are planted in goods that sell enough to show them. */
    private void boost(List<String> lines, double factor) {
        lines.stream().flatMap(line -> Stream.of(line.split(" "))).forEach(good -> boosts.put(good, factor));
    }

    Shelf make() {
        for (Department department : plan.departments()) {
            for (Kind kind : department.kinds()) {
                addKind(department, kind);
            }
        }
        addGifts();
        setStock();
        var shelf = new Shelf(
                new Catalogue(categories(), products, List.of()),
                List.copyOf(kindOf),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                Map.copyOf(goods));
        return new Shelf(
                new Catalogue(shelf.catalogue().categories(), products, scenarios(shelf)),
                shelf.kindOf(),
                shelf.weight(),
                shelf.goods());
    }

    private List<MarketCategory> categories() {
        var categories = new ArrayList<MarketCategory>();
        for (Department department : plan.departments()) {
            categories.add(new MarketCategory(department.key(), null, department.name()));
            department
                    .categories()
                    .forEach((key, name) ->
                            categories.add(new MarketCategory(department.key() + "." + key, department.key(), name)));
        }
        categories.add(new MarketCategory("gifts", null, GIFT.noun()));
        return categories;
    }

    private List<MarketScenario> scenarios(Shelf shelf) {
        return plan.scenarios().stream()
                .map(scenario -> new MarketScenario(
                        scenario.key(),
                        scenario.name(),
                        scenario.kinds().stream()
                                .flatMap(kind -> Stream.of(shelf.sku(kind + ":0"), shelf.sku(kind + ":1")))
                                .toList()))
                .toList();
    }

    private void addKind(Department department, Kind kind) {
        int specs = kind.specs().size();
        int products = Math.min(kind.products(), kind.features().size() * specs);
        for (int rank = 0; rank < products; rank++) {
            int spec = (rank + rank / specs) % specs;
            int brand = (rank + kind.key().length()) % department.brands().size();
            LocalName name = name(
                    department.brands().get(brand),
                    kind.features().get(rank / specs),
                    kind.noun(),
                    kind.specs().get(spec));
            double place =
                    .6 * spec / (specs - 1) + .4 * brand / (department.brands().size() - 1);
            long price = retailPrice(kind.lowest() + (kind.highest() - kind.lowest()) * place);
            add(kind, rank, department.key() + "." + kind.category(), name, price, true);
        }
    }

    private static LocalName name(LocalName brand, LocalName feature, LocalName noun, LocalName spec) {
        return new LocalName(
                brand.zh() + " " + feature.zh() + noun.zh() + " " + spec.zh(),
                brand.en() + " " + feature.en() + " " + noun.en() + ", " + spec.en());
    }

    private void addGifts() {
        for (int i = 0; i < plan.gifts().size(); i++) {
            add(GIFT, i, "gifts", plan.gifts().get(i), 9_90 + 5_00L * i, false);
        }
    }

    private void add(Kind kind, int rank, String category, LocalName name, long price, boolean sold) {
        String good = kind.key() + ":" + rank;
        long cost = (long) (price * (.38 + .24 * dice.fraction()));
        int index = products.size();
        products.add(new MarketProduct(
                index,
                kind.key().toUpperCase(Locale.ROOT) + "-0" + (rank + 1),
                category,
                name,
                "pictures/" + kind.picture() + "-" + rank % TINTS + ".svg",
                price,
                cost,
                dice.between(25, 900),
                kind.aliases(),
                sold));
        kindOf.add(kind);
        weights.add(kind.popularity() * boosts.getOrDefault(good, 1.0) * StrictMath.pow(rank + 1, -FALL_BY_RANK));
        goods.put(good, index);
    }

    /** Prices as shops write them: below 100 yuan on .9, above on 9 yuan. */
    private static long retailPrice(double fen) {
        if (fen < 100_00) {
            return Math.max(1, Math.round(fen / 100)) * 100 - 10;
        }
        return Math.max(10, Math.round(fen / 1000)) * 1000 - 100;
    }

    /** A shop is never full: every twentieth product is short, every thirtieth is gone, and so are two companions. */
    private void setStock() {
        for (int i = 0; i < products.size(); i++) {
            double luck = dice.fraction();
            if (luck < .033) {
                setStock(i, 0);
            } else if (luck < .085) {
                setStock(i, dice.between(1, 5));
            }
        }
        List<String> pairs = plan.wiring().pairs();
        for (String line : pairs) {
            Stream.of(line.split(" "))
                    .limit(2)
                    .map(this::index)
                    .filter(index -> products.get(index).stock() < 25)
                    .forEach(index -> setStock(index, dice.between(60, 400)));
        }
        setStock(index(pairs.get(4).split(" ")[1]), 0);
        setStock(index(pairs.get(5).split(" ")[1]), 3);
    }

    private int index(String good) {
        return Shelf.index(goods, good);
    }

    private void setStock(int index, int stock) {
        MarketProduct old = products.get(index);
        products.set(
                index,
                new MarketProduct(
                        old.index(),
                        old.sku(),
                        old.category(),
                        old.name(),
                        old.picture(),
                        old.price(),
                        old.cost(),
                        stock,
                        old.aliases(),
                        old.soldByShop()));
    }
}
