package app.dapei.simulator.core;

import app.dapei.simulator.core.ShopPlan.BundlePlan;
import app.dapei.simulator.core.ShopPlan.Department;
import app.dapei.simulator.core.ShopPlan.ScenarioPlan;
import app.dapei.simulator.core.ShopPlan.Wiring;
import java.util.List;

/** The second demo shop: beauty, baby and apparel. */
final class SmallDays {

    private static final Wiring WIRING = new Wiring(
            List.of(
                    "cleanser:0 toner:0 .30",
                    "serum:0 cream:0 .28",
                    "remover:0 cottonpads:0 .42",
                    "lipstick:0 mascara:0 .18",
                    "cushion:0 brushes:0 .24",
                    "shampoo:0 hairmask:0 .34",
                    "diaper:0 wipes:0 .38",
                    "diaper:1 rashcream:0 .20",
                    "babybottle:0 teat:0 .40",
                    "cereal:0 bib:0 .26",
                    "stroller:0 mummybag:0 .30",
                    "bathtub:0 babywash:0 .36",
                    "jeans:0 belt:0 .24",
                    "shirt:0 trousers:0 .26",
                    "coat:0 scarf:0 .30",
                    "sneakers:0 socks:0 .28"),
            List.of(
                    "sunscreen:0 hat:0 remover:1 .18", "playmat:0 blocks:0 teether:0 .20",
                    "dress:0 tote:0 sneakers:1 .16", "pajamas:0 lotion:0 towelbaby:0 .18"),
            List.of(
                    "mask:0 socks:1",
                    "diaper:2 lipstick:1",
                    "wipes:1 handcream:0",
                    "shampoo:1 bear:0",
                    "cottonpads:1 teat:1",
                    "jeans:1 cereal:1"),
            List.of("swimring:0 sunjacket:0"),
            List.of("lipstick:2 lipstick:3", "tee:0 tee:1", "mask:1 mask:2", "wipes:2 wipes:3"),
            List.of("serum:0 gift:0 .50", "diaper:0 gift:1 .40", "coat:0 gift:2 .45"));

    static final ShopPlan PLAN = new ShopPlan(
            "xiaoman",
            LocalName.of("小满日常/Small Days"),
            LocalName.of("小满/Xiaoman"),
            .46,
            List.of(
                    new Department(
                            "beauty",
                            LocalName.of("美妆个护/Beauty"),
                            ShopPlan.names("初芽/First Bud", "半糖/Half Sugar", "澄光/Clearglow"),
                            Trailhead.categories(
                                    "skincare",
                                    "护肤/Skin Care",
                                    "makeup",
                                    "彩妆香氛/Make-up & Scent",
                                    "hair",
                                    "洗护发/Hair Care",
                                    "tools",
                                    "美妆工具/Beauty Tools"),
                            BeautyGoods.KINDS),
                    new Department(
                            "baby",
                            LocalName.of("母婴用品/Baby"),
                            ShopPlan.names("云朵象/Cloud Elephant", "豆包熊/Bean Bear", "小树苗/Sapling"),
                            Trailhead.categories(
                                    "nappies",
                                    "纸尿湿巾/Nappies & Wipes",
                                    "feeding",
                                    "喂养/Feeding",
                                    "bath",
                                    "洗护/Bath",
                                    "outing",
                                    "出行/Outings",
                                    "play",
                                    "玩具游戏/Play"),
                            BabyGoods.KINDS),
                    new Department(
                            "apparel",
                            LocalName.of("服饰鞋包/Apparel"),
                            ShopPlan.names("素日/Plain Days", "折叶/Fold Leaf", "廊桥/Covered Bridge"),
                            Trailhead.categories(
                                    "tops",
                                    "上装/Tops",
                                    "outerwear",
                                    "外套/Outerwear",
                                    "bottoms",
                                    "下装裙装/Bottoms & Dresses",
                                    "accessories",
                                    "配饰箱包/Accessories",
                                    "shoes",
                                    "鞋/Shoes",
                                    "homewear",
                                    "家居服/Homewear"),
                            ApparelGoods.KINDS)),
            ShopPlan.names("旅行小样/Travel Sample", "隔尿垫/Changing Pad", "衣物防尘袋/Garment Bag"),
            List.of(
                    ScenarioPlan.of("nightcare", "夜间护肤/Night Skin Care", "remover cleanser toner serum cream mask"),
                    ScenarioPlan.of("officelook", "通勤妆容/Office Make-up", "cushion lipstick palette mascara brushes"),
                    ScenarioPlan.of("hairday", "洗护一刻/Hair Day", "shampoo hairmask handcream"),
                    ScenarioPlan.of("babyouting", "宝宝出行/Baby Outing", "stroller carrier mummybag wipes sippy"),
                    ScenarioPlan.of("babybath", "宝宝洗澡/Baby Bath", "bathtub babywash lotion towelbaby"),
                    ScenarioPlan.of("firstfood", "第一口辅食/First Foods", "cereal bib sippy babybottle teat"),
                    ScenarioPlan.of("commute", "通勤穿搭/Commuting Outfit", "shirt trousers tote belt sneakers"),
                    ScenarioPlan.of("summerdress", "夏日出游/Summer Day Out", "dress skirt tee hat sunscreen"),
                    ScenarioPlan.of("wintercozy", "冬日保暖/Winter Warmth", "coat downjacket sweater scarf pajamas")),
            List.of(
                    BundlePlan.of("晨间洁面水乳组/Morning Cleanse Duo", "nightcare", "cleanser:0 toner:0", 10),
                    BundlePlan.of("宝宝换尿裤组/Nappy Change Set", "babyouting", "diaper:0 wipes:0", 8),
                    BundlePlan.of("通勤一身/Commuting Outfit", "commute", "shirt:0 trousers:0 belt:0", 12)
                            .with(BundleEffect.BAD),
                    BundlePlan.of("冬日大衣围巾组/Coat and Scarf", "wintercozy", "coat:0 scarf:0", 10)
                            .asDraft()),
            WIRING);

    private SmallDays() {}
}
