package app.dapei.simulator.core;

import app.dapei.simulator.core.ShopPlan.BundlePlan;
import app.dapei.simulator.core.ShopPlan.Department;
import app.dapei.simulator.core.ShopPlan.ScenarioPlan;
import app.dapei.simulator.core.ShopPlan.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first demo shop: outdoors, kitchen and snacks. */
final class Trailhead {

    private static final Wiring WIRING = new Wiring(
            List.of(
                    "tent:0 mat:0 .34",
                    "tent:1 lantern:0 .24",
                    "tent:2 sleepingbag:1 .22",
                    "stove:0 gas:0 .46",
                    "stove:1 gas:1 .30",
                    "chair:0 table:0 .26",
                    "boots:0 hikesocks:0 .32",
                    "backpack:0 poles:0 .20",
                    "pan:0 spatula:0 .30",
                    "kitchenknife:0 board:0 .28",
                    "dripper:0 filters:0 .50",
                    "dripper:1 beans:0 .30",
                    "mold:0 flour:0 .38",
                    "cooler:0 flask:1 .18",
                    "thermos:0 tea:0 .20",
                    "wok:0 towel:0 .18"),
            List.of(
                    "grill:0 charcoal:0 repellent:0 .30", "tarp:0 wagon:0 blanket:0 .22",
                    "mug:0 coffee:0 biscuit:1 .20", "shell:0 flask:0 hikesocks:1 .16"),
            List.of(
                    "chips:0 box:0",
                    "nuts:0 multitool:0",
                    "noodle:0 hikesocks:2",
                    "coffee:1 headlamp:0",
                    "jerky:0 spatula:1",
                    "biscuit:0 mug:1"),
            List.of("icesleeve:0 icetray:0"),
            List.of("chair:1 chair:2", "pan:1 pan:2", "chips:1 chips:2", "noodle:1 noodle:2"),
            List.of("tent:0 gift:0 .55", "grill:0 gift:1 .45", "nuts:1 gift:2 .40"));

    static final ShopPlan PLAN = new ShopPlan(
            "trailhead",
            LocalName.of("山野集/Trailhead"),
            LocalName.of("阿野/Ye"),
            .54,
            List.of(
                    new Department(
                            "outdoor",
                            LocalName.of("户外露营/Outdoor"),
                            ShopPlan.names("拾火/Emberlight", "野鹿坡/Deer Slope", "北岭/North Ridge"),
                            categories(
                                    "shelter",
                                    "帐篷天幕/Shelter",
                                    "sleep",
                                    "睡眠装备/Sleeping Gear",
                                    "light",
                                    "照明电源/Light & Power",
                                    "cooking",
                                    "野炊/Camp Kitchen",
                                    "furniture",
                                    "露营家具/Camp Furniture",
                                    "hiking",
                                    "徒步/Hiking",
                                    "care",
                                    "防护随行/Care & Carry"),
                            OutdoorGoods.KINDS),
                    new Department(
                            "kitchen",
                            LocalName.of("厨房餐具/Kitchen"),
                            ShopPlan.names("小灶台/Little Hearth", "木屿/Wood Isle", "匠锅/Panwright"),
                            categories(
                                    "cookware",
                                    "锅具刀具/Cookware",
                                    "appliance",
                                    "小家电/Small Appliances",
                                    "table",
                                    "杯具/Cups",
                                    "storage",
                                    "收纳清洁/Storage & Cleaning",
                                    "baking",
                                    "烘焙/Baking",
                                    "coffee",
                                    "咖啡器具/Coffee Gear"),
                            KitchenGoods.KINDS),
                    new Department(
                            "snacks",
                            LocalName.of("零食冲饮/Snacks & Drinks"),
                            ShopPlan.names("嘴边/Nibble", "山货铺/Hill Pantry", "慢食记/Slow Bites"),
                            categories(
                                    "savoury",
                                    "咸味零食/Savoury",
                                    "sweet",
                                    "甜味零食/Sweet",
                                    "meal",
                                    "方便速食/Quick Meals",
                                    "drinks",
                                    "冲饮/Drinks"),
                            SnackGoods.KINDS)),
            ShopPlan.names("帐篷收纳袋/Tent Pouch", "烧烤夹/Barbecue Tongs", "零食帆布袋/Snack Tote"),
            List.of(
                    ScenarioPlan.of(
                            "camping",
                            "露营过夜/Overnight Camping",
                            "tent tarp sleepingbag mat airbed lantern chair table powerbank"),
                    ScenarioPlan.of("bbq", "户外烧烤/Barbecue", "grill charcoal cookset cooler chair repellent"),
                    ScenarioPlan.of("picnic", "周末野餐/Picnic", "blanket wagon cooler flask driedfruit seaweed"),
                    ScenarioPlan.of("hiking", "徒步登山/Hiking", "backpack poles boots hikesocks shell flask headlamp"),
                    ScenarioPlan.of("supper", "下班快手菜/Weeknight Supper", "pan wok spatula kitchenknife board pot"),
                    ScenarioPlan.of("baking", "周末烘焙/Weekend Baking", "mold flour chocolate towel"),
                    ScenarioPlan.of("pourover", "手冲咖啡/Pour-Over Coffee", "dripper filters beans kettle mug"),
                    ScenarioPlan.of("binge", "追剧零食/Series Night", "chips nuts jerky candy biscuit tea"),
                    ScenarioPlan.of("office", "办公室下午茶/Office Tea", "thermos coffee tea biscuit nuts")),
            List.of(
                    BundlePlan.of("周末露营三件套/Weekend Camping Set", "camping", "tent:0 mat:0 lantern:0", 12),
                    BundlePlan.of("炉具气罐组/Stove and Gas", "camping", "stove:0 gas:0", 8),
                    BundlePlan.of("手冲咖啡入门组/Pour-Over Starter Kit", "pourover", "dripper:0 filters:0 beans:0", 10)
                            .with(BundleEffect.TEMPTING),
                    BundlePlan.of("下班快手煎锅组/Weeknight Pan Set", "supper", "pan:0 spatula:0", 10)
                            .with(BundleEffect.BAD),
                    BundlePlan.of("院子烧烤组/Garden Barbecue Set", "bbq", "grill:0 charcoal:0 repellent:0", 12)
                            .asDraft()),
            WIRING);

    private Trailhead() {}

    static Map<String, LocalName> categories(String... keysAndNames) {
        var categories = new LinkedHashMap<String, LocalName>();
        for (int i = 0; i < keysAndNames.length; i += 2) {
            categories.put(keysAndNames[i], LocalName.of(keysAndNames[i + 1]));
        }
        return categories;
    }
}
