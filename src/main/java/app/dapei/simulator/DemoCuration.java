package app.dapei.simulator;

import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.GuardedPair;
import app.dapei.bundles.Guards;
import app.dapei.bundles.Scenario;
import app.dapei.bundles.Scenarios;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.Demonstration;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.scripts.ScriptDesk;
import app.dapei.scripts.ScriptTemplates;
import app.dapei.scripts.core.ScriptDraft;
import app.dapei.scripts.core.ScriptKind;
import app.dapei.scripts.core.ScriptLanguage;
import app.dapei.scripts.core.ScriptPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the demo's bundles what a merchant adds in time: rules of every kind, scenarios, states, notes and scripts. */
@Component
class DemoCuration {

    private static final String NOTE = "主播现场演示时一起用，老顾客点名要的";

    private final BundleDesk desk;
    private final Bundles bundles;
    private final Guards guards;
    private final Scenarios scenarios;
    private final Catalog catalog;
    private final ScriptDesk scripts;
    private final ScriptTemplates templates;

    DemoCuration(
            BundleDesk desk,
            Bundles bundles,
            Guards guards,
            Scenarios scenarios,
            Catalog catalog,
            ScriptDesk scripts,
            ScriptTemplates templates) {
        this.desk = desk;
        this.bundles = bundles;
        this.guards = guards;
        this.scenarios = scenarios;
        this.catalog = catalog;
        this.scripts = scripts;
        this.templates = templates;
    }

    /** The draft with the rule and background that its number calls for, and how to show it; as it was where that does not pay. */
    BundleDraft dressed(BundleDraft draft, int number) {
        var grounds = BundlePicture.Background.values();
        var picture = BundlePicture.AUTOMATIC.withBackground(grounds[1 + number % (grounds.length - 2)]);
        var shown = draft.withPicture(picture)
                .withDemonstration(new Demonstration(
                        List.of("先单独展示主商品，说清楚适合谁", "再把搭配商品一件件放上来，演示一起怎么用", "最后把整套摆在一起，报组合价"), List.of()));
        var ruled = rule(shown, number);
        return bundles.assess(ruled).isSound() ? ruled : shown;
    }

    private static BundleDraft rule(BundleDraft draft, int number) {
        return switch (number % 4) {
            case 1 -> {
                var last = draft.slots().size() - 1;
                var slots = new ArrayList<>(draft.slots());
                slots.set(last, slots.get(last).withRequired(last == 0));
                yield draft.withSlots(slots)
                        .withPrice(
                                new PriceRule.Tiered(List.of(new PriceRule.Tier(1, 500), new PriceRule.Tier(2, 1000))));
            }
            case 2 -> draft.withPrice(new PriceRule.Unlock(500, 1200, 3000));
            case 3 -> draft.withPrice(new PriceRule.NthItem(2, 3000));
            default -> draft;
        };
    }

    /** Publishes a bundle; a pair that a guard speaks against passes with a note. */
    void publish(UUID id) {
        guards.of(id).stream().filter(GuardedPair::blocks).forEach(pair -> guards.override(id, pair.productId(), NOTE));
        desk.publish(id, bundles.find(id).orElseThrow().version());
    }

    /** Adds bundles that wait, rest or were put away, beside one that is published. */
    void addStates(BundleDraft draft) {
        var ready = desk.add(renamed(draft, "周末场", "weekend"));
        desk.finish(ready, 0, true);
        var paused = desk.add(renamed(draft, "上季", "last season"));
        publish(paused);
        desk.unpublish(paused);
        desk.archive(desk.add(renamed(draft, "旧版", "former")));
    }

    private static BundleDraft renamed(BundleDraft draft, String zh, String en) {
        var nameEn = draft.nameEn();
        return draft.withName(draft.name() + "·" + zh).withNameEn(nameEn == null ? null : nameEn + ", " + en);
    }

    /** Tells which categories a scenario stands for: those of its bundle's products. */
    void scenario(BundleDraft draft, @Nullable String nameEn) {
        var categories = new LinkedHashSet<Long>();
        catalog.findAll(draft.productIds()).values().forEach(product -> {
            var category = product.categoryId();
            if (category != null) {
                categories.add(category);
            }
        });
        scenarios.find(draft.scenario()).ifPresent(known -> categories.addAll(known.categories()));
        if (!draft.scenario().isEmpty()) {
            scenarios.save(new Scenario(
                    draft.scenario(),
                    nameEn,
                    "",
                    categories.stream().limit(Scenario.CATEGORY_LIMIT).toList()));
        }
    }

    /** Writes scripts of both forms in both languages for a bundle. */
    void scripts(UUID bundleId, BundleDraft draft) {
        for (var language : ScriptLanguage.values()) {
            for (var kind : List.of(ScriptKind.PROBLEM_SOLUTION, ScriptKind.SCENARIO_STORY)) {
                var nameEn = draft.nameEn();
                var name = language == ScriptLanguage.EN && nameEn != null ? nameEn : draft.name();
                var texts = templates
                        .of(kind, language, draft.scenario())
                        .getFirst()
                        .texts();
                var script = new ScriptDraft(name, kind, language, draft.scenario(), texts);
                var id = scripts.add(bundleId, script);
                if (language == ScriptLanguage.ZH && kind == ScriptKind.PROBLEM_SOLUTION) {
                    scripts.change(
                            id,
                            1,
                            bundleId,
                            script.withText(
                                    ScriptPart.CALL_TO_ACTION, "今天这一套{{bundlePrice}}，现在还剩{{stockLeft}}套，点下方搭配购。"));
                }
            }
        }
    }
}
