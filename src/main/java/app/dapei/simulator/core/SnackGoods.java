package app.dapei.simulator.core;

import java.util.List;

/** Snacks, quick meals and drinks. */
final class SnackGoods {

    static final List<Kind> KINDS = List.of(
            Kind.of("chips", "savoury", "薯片/Potato Chips", 9, 69)
                    .sells(Season.EVEN, 2.6)
                    .lasts(25)
                    .features("海盐/Sea Salt", "黄瓜/Cucumber", "麻辣/Spicy")
                    .specs("桶装/Tube", "大包/Large Bag", "整箱/Carton")
                    .called("脆片")
                    .comesBack(.01)
                    .count(9),
            Kind.of("nuts", "savoury", "混合坚果/Mixed Nuts", 29, 169)
                    .sells(Season.FESTIVE, 2.2)
                    .lasts(30)
                    .features("每日/Daily", "原味/Unsalted", "蜂蜜/Honey")
                    .specs("7 袋/7 Packs", "15 袋/15 Packs", "30 袋/30 Packs")
                    .called("坚果包", "每日坚果")
                    .comesBack(.01)
                    .count(9),
            Kind.of("jerky", "savoury", "牛肉干/Beef Jerky", 25, 159)
                    .sells(Season.FESTIVE, 1.7)
                    .lasts(30)
                    .features("风干/Air-Dried", "五香/Five-Spice", "香辣/Hot")
                    .specs("100 克/100 g", "250 克/250 g", "500 克/500 g")
                    .called("肉干")
                    .comesBack(.01),
            Kind.of("seaweed", "savoury", "海苔/Seaweed", 12, 79)
                    .sells(Season.EVEN, 1.3)
                    .lasts(25)
                    .features("夹心/Filled", "脆/Crispy")
                    .specs("单包/Single", "6 包/6-Pack", "罐装/Tin")
                    .called("紫菜")
                    .comesBack(.01)
                    .count(6),
            Kind.of("biscuit", "sweet", "饼干/Biscuits", 12, 89)
                    .sells(Season.EVEN, 1.9)
                    .lasts(25)
                    .features("全麦/Wholemeal", "黄油/Butter", "夹心/Sandwich")
                    .specs("盒装/Box", "铁罐/Tin", "整箱/Carton")
                    .called("曲奇")
                    .comesBack(.01)
                    .count(9),
            Kind.of("chocolate", "sweet", "巧克力/Chocolate", 19, 159)
                    .sells(Season.FESTIVE, 1.5)
                    .lasts(35)
                    .features("黑/Dark", "榛子/Hazelnut", "生/Truffle")
                    .specs("100 克/100 g", "礼盒/Gift Box", "大礼盒/Large Gift Box")
                    .called("朱古力")
                    .comesBack(.01),
            Kind.of("candy", "sweet", "软糖/Gummies", 9, 59)
                    .sells(Season.FESTIVE, 1.3)
                    .lasts(25)
                    .features("果汁/Fruit Juice", "酸/Sour")
                    .specs("小包/Small", "大包/Large", "罐装/Jar")
                    .called("糖果", "QQ 糖")
                    .comesBack(.01)
                    .count(6),
            Kind.of("driedfruit", "sweet", "果干/Dried Fruit", 15, 89)
                    .sells(Season.EVEN, 1.5)
                    .lasts(30)
                    .features("芒果/Mango", "冻干草莓/Freeze-Dried Strawberry", "无添加/No-Added-Sugar")
                    .specs("100 克/100 g", "300 克/300 g", "组合装/Mixed")
                    .called("芒果干")
                    .comesBack(.01),
            Kind.of("hotpot", "meal", "自热火锅/Self-Heating Hot Pot", 19, 99)
                    .looks("noodle")
                    .sells(Season.WINTER, 1.6)
                    .lasts(25)
                    .features("麻辣/Spicy", "番茄/Tomato")
                    .specs("单盒/Single", "3 盒/3-Pack", "6 盒/6-Pack")
                    .called("自热锅")
                    .comesBack(.01)
                    .count(6),
            Kind.of("noodle", "meal", "拌面/Dry-Tossed Noodles", 15, 79)
                    .sells(Season.EVEN, 1.8)
                    .lasts(20)
                    .features("葱油/Scallion-Oil", "红油/Chilli-Oil", "炸酱/Bean-Paste")
                    .specs("3 袋/3-Pack", "6 袋/6-Pack", "12 袋/12-Pack")
                    .called("面条")
                    .comesBack(.01),
            Kind.of("coffee", "drinks", "冻干咖啡/Instant Coffee", 29, 159)
                    .sells(Season.EVEN, 1.9)
                    .lasts(28)
                    .features("美式/Americano", "拿铁/Latte", "冷萃/Cold-Brew")
                    .specs("10 颗/10 Pods", "24 颗/24 Pods", "48 颗/48 Pods")
                    .called("速溶")
                    .comesBack(.01),
            Kind.of("beans", "drinks", "咖啡豆/Coffee Beans", 39, 189)
                    .looks("coffee")
                    .sells(Season.EVEN, 1.1)
                    .lasts(30)
                    .features("中烘/Medium-Roast", "深烘/Dark-Roast", "耶加雪菲/Yirgacheffe")
                    .specs("227 克/227 g", "454 克/454 g", "1 公斤/1 kg")
                    .called("豆子")
                    .comesBack(.01),
            Kind.of("tea", "drinks", "茶包/Tea Bags", 19, 129)
                    .sells(Season.EVEN, 1.6)
                    .lasts(35)
                    .features("桂花乌龙/Osmanthus Oolong", "茉莉/Jasmine", "白桃/White Peach")
                    .specs("10 包/10 Bags", "20 包/20 Bags", "礼盒/Gift Box")
                    .called("冷泡茶")
                    .comesBack(.01));

    private SnackGoods() {}
}
