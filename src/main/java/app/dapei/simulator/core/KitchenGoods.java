package app.dapei.simulator.core;

import java.util.List;

/** Cookware, tableware and coffee gear. */
final class KitchenGoods {

    static final List<Kind> KINDS = List.of(
            Kind.of("pan", "cookware", "平底锅/Frying Pan", 69, 499)
                    .sells(Season.EVEN, 1.7)
                    .features("麦饭石/Stone-Coated", "铸铁/Cast-Iron", "不粘/Non-Stick")
                    .specs("24 厘米/24 cm", "28 厘米/28 cm", "30 厘米/30 cm")
                    .called("煎锅", "不粘锅"),
            Kind.of("wok", "cookware", "炒锅/Wok", 89, 599)
                    .sells(Season.EVEN, 1.4)
                    .features("熟铁/Wrought-Iron", "少油烟/Low-Smoke", "钛/Titanium")
                    .specs("30 厘米/30 cm", "32 厘米/32 cm", "34 厘米/34 cm")
                    .called("铁锅"),
            Kind.of("pot", "cookware", "汤锅/Stock Pot", 79, 699)
                    .sells(Season.WINTER, 1.2)
                    .features("珐琅/Enamel", "不锈钢/Stainless", "砂/Clay")
                    .specs("20 厘米/20 cm", "22 厘米/22 cm", "24 厘米/24 cm")
                    .called("炖锅", "煲"),
            Kind.of("kitchenknife", "cookware", "菜刀/Kitchen Knife", 49, 459)
                    .sells(Season.EVEN, 1.0)
                    .features("锻打/Forged", "三德/Santoku", "大马士革/Damascus")
                    .specs("小号/Small", "中号/Medium", "刀具套装/Set")
                    .called("厨刀", "刀"),
            Kind.of("board", "cookware", "砧板/Cutting Board", 29, 259)
                    .sells(Season.EVEN, 1.0)
                    .features("双面/Double-Sided", "相思木/Acacia", "抗菌/Antibacterial")
                    .specs("小号/Small", "中号/Medium", "大号/Large")
                    .called("菜板", "案板"),
            Kind.of("spatula", "cookware", "硅胶铲/Silicone Spatula", 15, 129)
                    .sells(Season.EVEN, 1.3)
                    .features("耐高温/Heat-Safe", "木柄/Wood-Handle")
                    .specs("单只/Single", "三件套/3-Piece", "七件套/7-Piece")
                    .called("锅铲", "铲子")
                    .comesBack(.02)
                    .count(6),
            Kind.of("ricecooker", "appliance", "电饭煲/Rice Cooker", 139, 899)
                    .sells(Season.EVEN, .8)
                    .features("低糖/Low-Sugar", "迷你/Mini", "压力/Pressure")
                    .specs("1.6 升/1.6 L", "3 升/3 L", "4 升/4 L")
                    .called("饭煲", "电饭锅")
                    .comesBack(.07),
            Kind.of("kettle", "appliance", "电水壶/Electric Kettle", 69, 399)
                    .sells(Season.WINTER, 1.0)
                    .features("恒温/Constant-Temp", "细嘴/Gooseneck", "折叠/Folding")
                    .specs("0.8 升/0.8 L", "1.2 升/1.2 L", "1.7 升/1.7 L")
                    .called("热水壶")
                    .comesBack(.06),
            Kind.of("mug", "table", "马克杯/Mug", 19, 129)
                    .sells(Season.EVEN, 1.5)
                    .features("手绘/Hand-Painted", "哑光/Matte", "带盖/Lidded")
                    .specs("单只/Single", "对杯/Pair", "四只装/Set of 4")
                    .called("杯子", "水杯")
                    .comesBack(.04),
            Kind.of("thermos", "table", "保温杯/Thermos", 49, 299)
                    .looks("bottle")
                    .sells(Season.WINTER, 1.5)
                    .features("316 不锈钢/316 Steel", "智能测温/Smart-Temp", "陶瓷内胆/Ceramic-Lined")
                    .specs("350 毫升/350 ml", "480 毫升/480 ml", "750 毫升/750 ml")
                    .called("保温瓶"),
            Kind.of("box", "storage", "保鲜盒/Food Container", 19, 199)
                    .sells(Season.EVEN, 1.4)
                    .features("玻璃/Glass", "真空/Vacuum", "分格/Divided")
                    .specs("单只/Single", "三件套/3-Piece", "十件套/10-Piece")
                    .called("饭盒", "收纳盒")
                    .comesBack(.03),
            Kind.of("icetray", "storage", "冰块模具/Ice Tray", 12, 79)
                    .sells(Season.HIGH_SUMMER, 2.6)
                    .features("按压/Push-Out", "球形/Sphere")
                    .specs("单层/1-Layer", "双层/2-Layer", "三层/3-Layer")
                    .called("冰格")
                    .comesBack(.02)
                    .count(6),
            Kind.of("mold", "baking", "烘焙模具/Baking Mould", 19, 159)
                    .sells(Season.FESTIVE, .8)
                    .features("戚风/Chiffon", "吐司/Loaf", "纸杯蛋糕/Cupcake")
                    .specs("6 寸/6 inch", "8 寸/8 inch", "套装/Set")
                    .called("蛋糕模"),
            Kind.of("flour", "baking", "蛋糕粉/Cake Flour", 12, 69)
                    .sells(Season.FESTIVE, .9)
                    .lasts(45)
                    .features("低筋/Low-Gluten", "预拌/Premix")
                    .specs("500 克/500 g", "1 公斤/1 kg", "2.5 公斤/2.5 kg")
                    .called("低粉", "面粉")
                    .comesBack(.01)
                    .count(6),
            Kind.of("dripper", "coffee", "手冲咖啡壶/Pour-Over Dripper", 39, 359)
                    .sells(Season.EVEN, 1.0)
                    .features("树脂/Resin", "陶瓷/Ceramic", "玻璃/Glass")
                    .specs("滤杯/Dripper", "壶套装/With Server", "全套/Full Kit")
                    .called("手冲壶", "滤杯"),
            Kind.of("filters", "coffee", "咖啡滤纸/Coffee Filters", 12, 59)
                    .sells(Season.EVEN, 1.1)
                    .lasts(60)
                    .features("锥形/Cone", "扇形/Wedge")
                    .specs("40 张/40 Sheets", "100 张/100 Sheets", "300 张/300 Sheets")
                    .called("滤纸")
                    .comesBack(.01)
                    .count(6),
            Kind.of("towel", "storage", "厨房抹布/Dish Cloth", 12, 69)
                    .sells(Season.EVEN, 1.2)
                    .lasts(60)
                    .features("百洁/Scrub", "吸水/Absorbent")
                    .specs("5 条/5 Pieces", "10 条/10 Pieces", "一卷/Roll")
                    .called("洗碗布")
                    .comesBack(.01)
                    .count(6));

    private KitchenGoods() {}
}
