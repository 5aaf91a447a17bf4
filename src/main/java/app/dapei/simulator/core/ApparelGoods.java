package app.dapei.simulator.core;

import java.util.List;

/** Everyday clothes, shoes and accessories. */
final class ApparelGoods {

    static final List<Kind> KINDS = List.of(
            Kind.of("tee", "tops", "T 恤/T-Shirt", 39, 169)
                    .sells(Season.SUMMER, 2.2)
                    .features("重磅/Heavyweight", "冰丝/Ice-Silk", "修身/Slim")
                    .specs("白色/White", "黑色/Black", "雾蓝/Mist Blue")
                    .called("短袖")
                    .comesBack(.17)
                    .count(9),
            Kind.of("shirt", "tops", "衬衫/Shirt", 79, 299)
                    .sells(Season.OUTINGS, 1.5)
                    .features("通勤/Office", "亚麻/Linen", "垂感/Draped")
                    .specs("白色/White", "浅蓝/Light Blue", "条纹/Striped")
                    .called("衬衣")
                    .comesBack(.2),
            Kind.of("sweater", "tops", "毛衣/Sweater", 99, 499)
                    .sells(Season.WINTER, 1.7)
                    .features("羊毛/Wool", "半高领/Half-Neck", "麻花/Cable")
                    .specs("燕麦色/Oatmeal", "焦糖色/Caramel", "藏青/Navy")
                    .called("针织衫")
                    .comesBack(.2),
            Kind.of("sunjacket", "tops", "防晒衣/Sun-Protection Jacket", 79, 329)
                    .looks("jacket")
                    .sells(Season.HIGH_SUMMER, 2.6)
                    .features("冰感/Cooling", "轻薄/Featherlight")
                    .specs("浅灰/Light Grey", "薄荷绿/Mint", "米白/Off-White")
                    .called("防晒服")
                    .comesBack(.16)
                    .count(6),
            Kind.of("coat", "outerwear", "大衣/Wool Coat", 299, 1299)
                    .sells(Season.WINTER, .9)
                    .features("双面呢/Double-Faced", "短款/Short", "廓形/Oversized")
                    .specs("驼色/Camel", "灰色/Grey", "黑色/Black")
                    .called("呢子外套")
                    .comesBack(.24),
            Kind.of("downjacket", "outerwear", "羽绒服/Down Jacket", 299, 1299)
                    .looks("down")
                    .sells(Season.WINTER, 1.1)
                    .features("轻薄/Light", "长款/Long", "面包/Puffer")
                    .specs("米白/Off-White", "橄榄绿/Olive", "黑色/Black")
                    .called("羽绒")
                    .comesBack(.22),
            Kind.of("jeans", "bottoms", "牛仔裤/Jeans", 99, 359)
                    .sells(Season.EVEN, 1.9)
                    .features("直筒/Straight", "阔腿/Wide-Leg", "小脚/Skinny")
                    .specs("浅蓝/Light", "深蓝/Dark", "黑色/Black")
                    .called("裤子")
                    .comesBack(.22)
                    .count(9),
            Kind.of("trousers", "bottoms", "西裤/Trousers", 89, 329)
                    .looks("jeans")
                    .sells(Season.OUTINGS, 1.4)
                    .features("高腰/High-Waist", "垂感/Draped", "九分/Cropped")
                    .specs("黑色/Black", "咖色/Coffee", "灰色/Grey")
                    .called("休闲裤")
                    .comesBack(.21),
            Kind.of("skirt", "bottoms", "半身裙/Skirt", 69, 269)
                    .sells(Season.SUMMER, 1.4)
                    .features("百褶/Pleated", "A 字/A-Line", "缎面/Satin")
                    .specs("短款/Short", "中长款/Midi", "长款/Long")
                    .called("裙子")
                    .comesBack(.2),
            Kind.of("dress", "bottoms", "连衣裙/Dress", 99, 459)
                    .sells(Season.SUMMER, 1.8)
                    .features("碎花/Floral", "法式/French", "收腰/Waisted")
                    .specs("S 码/Size S", "M 码/Size M", "L 码/Size L")
                    .called("长裙")
                    .comesBack(.24)
                    .count(9),
            Kind.of("socks", "accessories", "中筒袜/Crew Socks", 15, 69)
                    .sells(Season.EVEN, 2.2)
                    .lasts(110)
                    .features("纯棉/Cotton", "堆堆/Slouchy", "提花/Patterned")
                    .specs("3 双/3 Pairs", "5 双/5 Pairs", "7 双/7 Pairs")
                    .called("袜子")
                    .comesBack(.03),
            Kind.of("belt", "accessories", "皮带/Belt", 39, 259)
                    .sells(Season.EVEN, 1.2)
                    .features("细款/Slim", "头层牛皮/Full-Grain", "编织/Woven")
                    .specs("黑色/Black", "棕色/Brown", "双面/Reversible")
                    .called("腰带")
                    .comesBack(.06),
            Kind.of("scarf", "accessories", "围巾/Scarf", 49, 299)
                    .sells(Season.WINTER, 1.3)
                    .features("羊绒/Cashmere", "格纹/Checked")
                    .specs("驼色/Camel", "灰色/Grey", "酒红/Burgundy")
                    .called("披肩")
                    .comesBack(.06)
                    .count(6),
            Kind.of("hat", "accessories", "帽子/Hat", 29, 169)
                    .sells(Season.SUMMER, 1.3)
                    .features("渔夫/Bucket", "棒球/Baseball", "空顶/Visor")
                    .specs("米色/Beige", "黑色/Black", "牛仔/Denim")
                    .called("遮阳帽")
                    .comesBack(.07),
            Kind.of("tote", "accessories", "托特包/Tote Bag", 59, 399)
                    .sells(Season.EVEN, 1.2)
                    .features("帆布/Canvas", "软皮/Soft-Leather", "通勤/Office")
                    .specs("小号/Small", "中号/Medium", "大号/Large")
                    .called("包包", "大包")
                    .comesBack(.09),
            Kind.of("sneakers", "shoes", "小白鞋/Sneakers", 99, 499)
                    .looks("sneaker")
                    .sells(Season.OUTINGS, 1.5)
                    .features("真皮/Leather", "厚底/Platform", "轻便/Light")
                    .specs("女款/Women's", "男款/Men's", "联名/Collab")
                    .called("鞋子", "板鞋")
                    .comesBack(.18),
            Kind.of("pajamas", "homewear", "睡衣/Pyjamas", 69, 299)
                    .sells(Season.WINTER, 1.3)
                    .features("莫代尔/Modal", "法兰绒/Flannel", "纱布/Gauze")
                    .specs("套装/Set", "睡裙/Nightdress", "情侣/Couple's")
                    .called("家居服")
                    .comesBack(.1));

    private ApparelGoods() {}
}
