package app.dapei.simulator.core;

import java.util.List;

/** Camping, hiking and picnic goods. */
final class OutdoorGoods {

    static final List<Kind> KINDS = List.of(
            Kind.of("tent", "shelter", "帐篷/Tent", 199, 1699)
                    .sells(Season.OUTINGS, 2.4)
                    .features("速开/Quick-Open", "防暴雨/Storm-Proof", "超轻/Ultralight")
                    .specs("双人/2-Person", "三人/3-Person", "四人/4-Person", "一室一厅/Living-Room")
                    .called("露营帐", "小房子")
                    .comesBack(.08)
                    .count(10),
            Kind.of("tarp", "shelter", "天幕/Tarp", 89, 599)
                    .sells(Season.OUTINGS, 1.6)
                    .features("黑胶/Black-Coated", "六角/Hexagon", "防晒/Sun-Shade")
                    .specs("3×3 米/3×3 m", "4×3 米/4×3 m", "5×4 米/5×4 m")
                    .called("遮阳布", "幕布"),
            Kind.of("sleepingbag", "sleep", "睡袋/Sleeping Bag", 79, 899)
                    .sells(Season.OUTINGS, 1.5)
                    .features("信封式/Envelope", "鹅绒/Goose-Down", "可拼接/Zip-Together")
                    .specs("15℃ 款/15 °C", "5℃ 款/5 °C", "-5℃ 款/-5 °C")
                    .called("露营被"),
            Kind.of("mat", "sleep", "防潮垫/Ground Mat", 29, 269)
                    .sells(Season.OUTINGS, 2.0)
                    .features("蛋巢/Egg-Crate", "铝膜/Foil-Backed", "加厚/Thick")
                    .specs("单人/Single", "双人/Double", "三四人/3–4 Person")
                    .called("地垫", "垫子"),
            Kind.of("airbed", "sleep", "气垫床/Air Mattress", 99, 499)
                    .sells(Season.OUTINGS, 1.1)
                    .features("自动充气/Self-Inflating", "内置气泵/Built-in Pump")
                    .specs("单人/Single", "双人/Double", "加宽/Extra-Wide")
                    .called("充气床"),
            Kind.of("lantern", "light", "营地灯/Camp Lantern", 39, 399)
                    .sells(Season.OUTINGS, 2.0)
                    .features("复古/Retro", "磁吸/Magnetic", "氛围/Ambient")
                    .specs("充电款/Rechargeable", "太阳能款/Solar", "长续航/Long-Life")
                    .called("露营灯", "氛围灯"),
            Kind.of("headlamp", "light", "头灯/Headlamp", 29, 259)
                    .sells(Season.OUTINGS, 1.0)
                    .features("强光/High-Power", "感应/Motion-Sensing")
                    .specs("300 流明/300 lm", "600 流明/600 lm", "1000 流明/1000 lm")
                    .called("头戴灯")
                    .count(6),
            Kind.of("stove", "cooking", "露营炉头/Camp Stove", 59, 459)
                    .sells(Season.OUTINGS, 1.7)
                    .features("便携/Pocket", "防风/Windproof", "卡式/Cassette")
                    .specs("单头/Single-Burner", "双头/Twin-Burner", "大火力/High-Output")
                    .called("炉子", "卡式炉"),
            Kind.of("gas", "cooking", "气罐/Gas Canister", 9, 69)
                    .sells(Season.OUTINGS, 1.8)
                    .lasts(75)
                    .features("扁气罐/Flat", "长气罐/Slim", "高山/Alpine")
                    .specs("220 克/220 g", "3 罐装/3-Pack", "6 罐装/6-Pack")
                    .called("燃气", "气瓶")
                    .comesBack(.01),
            Kind.of("cookset", "cooking", "户外套锅/Camp Cookset", 79, 599)
                    .sells(Season.OUTINGS, 1.3)
                    .features("硬质铝/Hard-Anodised", "钛/Titanium", "不粘/Non-Stick")
                    .specs("1–2 人/1–2 Person", "3–4 人/3–4 Person", "全家/Family")
                    .called("露营锅"),
            Kind.of("grill", "cooking", "烧烤架/Grill", 69, 599)
                    .sells(Season.OUTINGS, 1.2)
                    .features("折叠/Folding", "不锈钢/Stainless", "桌面/Tabletop")
                    .specs("小号/Small", "中号/Medium", "大号/Large")
                    .called("烤架", "烤炉"),
            Kind.of("charcoal", "cooking", "果木炭/Fruitwood Charcoal", 15, 89)
                    .sells(Season.OUTINGS, 1.2)
                    .lasts(60)
                    .features("无烟/Smokeless", "易燃/Easy-Light")
                    .specs("1 公斤/1 kg", "2.5 公斤/2.5 kg", "5 公斤/5 kg")
                    .called("木炭", "烤炭")
                    .comesBack(.01)
                    .count(6),
            Kind.of("chair", "furniture", "折叠椅/Folding Chair", 49, 399)
                    .sells(Season.OUTINGS, 2.0)
                    .features("克米特/Kermit", "月亮/Moon", "蝴蝶/Butterfly")
                    .specs("标准/Standard", "加大/Large", "高背/High-Back")
                    .called("露营椅", "椅子"),
            Kind.of("table", "furniture", "蛋卷桌/Roll-Top Table", 79, 499)
                    .sells(Season.OUTINGS, 1.5)
                    .features("榉木/Beech", "铝合金/Aluminium", "碳钢/Carbon-Steel")
                    .specs("60 厘米/60 cm", "90 厘米/90 cm", "120 厘米/120 cm")
                    .called("露营桌", "桌子"),
            Kind.of("wagon", "furniture", "露营推车/Camp Wagon", 159, 699)
                    .sells(Season.OUTINGS, 1.0)
                    .features("折叠/Folding", "越野轮/All-Terrain")
                    .specs("100 升/100 L", "150 升/150 L", "200 升/200 L")
                    .called("小推车", "拖车")
                    .count(6),
            Kind.of("blanket", "furniture", "野餐垫/Picnic Blanket", 35, 229)
                    .sells(Season.OUTINGS, 1.7)
                    .features("防水/Waterproof", "绒面/Fleece", "格纹/Checked")
                    .specs("1.5×2 米/1.5×2 m", "2×2 米/2×2 m", "2×3 米/2×3 m")
                    .called("野餐布"),
            Kind.of("cooler", "furniture", "保温箱/Cooler Box", 99, 899)
                    .sells(Season.SUMMER, 1.1)
                    .features("硬壳/Hard-Shell", "软包/Soft", "车载/Car")
                    .specs("12 升/12 L", "26 升/26 L", "45 升/45 L")
                    .called("冰箱", "冰桶"),
            Kind.of("powerbank", "light", "户外电源/Power Station", 299, 2999)
                    .sells(Season.OUTINGS, .5)
                    .features("便携/Portable", "快充/Fast-Charge")
                    .specs("200 瓦/200 W", "500 瓦/500 W", "1000 瓦/1000 W")
                    .called("大电池")
                    .count(6),
            Kind.of("backpack", "hiking", "徒步背包/Hiking Backpack", 99, 899)
                    .sells(Season.OUTINGS, 1.3)
                    .features("轻量/Light", "透气背负/Airflow", "防泼水/Splash-Proof")
                    .specs("20 升/20 L", "35 升/35 L", "55 升/55 L")
                    .called("登山包", "双肩包")
                    .comesBack(.09),
            Kind.of("poles", "hiking", "登山杖/Trekking Poles", 49, 459)
                    .sells(Season.OUTINGS, 1.0)
                    .features("碳纤维/Carbon", "铝合金/Aluminium")
                    .specs("单支/Single", "一对/Pair", "折叠一对/Folding Pair")
                    .called("手杖")
                    .count(6),
            Kind.of("boots", "hiking", "徒步鞋/Hiking Boots", 199, 899)
                    .sells(Season.OUTINGS, 1.1)
                    .features("防水/Waterproof", "低帮/Low-Cut", "轻便/Light")
                    .specs("女款/Women's", "男款/Men's", "加绒/Lined")
                    .called("登山鞋", "鞋子")
                    .comesBack(.17),
            Kind.of("hikesocks", "hiking", "徒步袜/Hiking Socks", 19, 129)
                    .looks("socks")
                    .sells(Season.EVEN, 1.2)
                    .features("美利奴/Merino", "速干/Quick-Dry", "毛圈/Terry")
                    .specs("1 双/1 Pair", "3 双/3 Pairs", "5 双/5 Pairs")
                    .called("羊毛袜")
                    .comesBack(.03),
            Kind.of("shell", "hiking", "冲锋衣/Shell Jacket", 259, 1599)
                    .looks("jacket")
                    .sells(Season.WINTER, 1.3)
                    .features("三合一/3-in-1", "硬壳/Hardshell", "软壳/Softshell")
                    .specs("女款/Women's", "男款/Men's", "专业/Pro")
                    .called("外套", "防风衣")
                    .comesBack(.19),
            Kind.of("poncho", "hiking", "雨衣/Rain Poncho", 19, 199)
                    .looks("jacket")
                    .sells(Season.SUMMER, .8)
                    .features("连体/One-Piece", "轻薄/Packable")
                    .specs("成人/Adult", "加长/Long", "亲子/Parent & Child")
                    .called("雨披")
                    .count(6),
            Kind.of("icesleeve", "hiking", "冰袖/Cooling Sleeves", 15, 89)
                    .looks("sleeve")
                    .sells(Season.HIGH_SUMMER, 2.6)
                    .features("防晒/UV", "冰丝/Ice-Silk")
                    .specs("1 双/1 Pair", "2 双/2 Pairs", "亲子装/Family Set")
                    .called("防晒袖")
                    .comesBack(.03)
                    .count(6),
            Kind.of("repellent", "care", "驱蚊液/Insect Repellent", 19, 99)
                    .looks("spray")
                    .sells(Season.SUMMER, 1.6)
                    .lasts(50)
                    .features("植物/Plant-Based", "长效/Long-Lasting")
                    .specs("60 毫升/60 ml", "100 毫升/100 ml", "3 瓶装/3-Pack")
                    .called("防蚊", "花露水")
                    .comesBack(.01)
                    .count(6),
            Kind.of("firstaid", "care", "急救包/First-Aid Kit", 39, 299)
                    .sells(Season.OUTINGS, .6)
                    .features("家庭/Family", "徒步/Trail")
                    .specs("基础/Basic", "标准/Standard", "全套/Complete")
                    .called("药包")
                    .count(6),
            Kind.of("multitool", "care", "多功能刀/Multi-Tool", 59, 499)
                    .sells(Season.EVEN, .7)
                    .features("折叠/Folding", "口袋/Pocket")
                    .specs("7 合 1/7-in-1", "12 合 1/12-in-1", "18 合 1/18-in-1")
                    .called("军刀", "钳子")
                    .count(6),
            Kind.of("flask", "care", "运动水壶/Sports Bottle", 29, 269)
                    .looks("bottle")
                    .sells(Season.SUMMER, 1.5)
                    .features("弹盖/Flip-Top", "吸管/Straw", "保冷/Insulated")
                    .specs("500 毫升/500 ml", "750 毫升/750 ml", "1 升/1 L")
                    .called("水杯", "水壶"));

    private OutdoorGoods() {}
}
