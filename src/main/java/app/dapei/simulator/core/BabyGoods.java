package app.dapei.simulator.core;

import java.util.List;

/** Goods for babies and their outings, meals, baths and sleep. */
final class BabyGoods {

    static final List<Kind> KINDS = List.of(
            Kind.of("diaper", "nappies", "纸尿裤/Nappies", 59, 259)
                    .sells(Season.EVEN, 2.8)
                    .lasts(24)
                    .features("超薄/Ultra-Thin", "夜用/Overnight", "拉拉裤/Pull-Up")
                    .specs("S 码/Size S", "M 码/Size M", "L 码/Size L")
                    .called("尿不湿", "尿裤")
                    .comesBack(.03)
                    .count(9),
            Kind.of("wipes", "nappies", "婴儿湿巾/Baby Wipes", 12, 99)
                    .sells(Season.EVEN, 2.5)
                    .lasts(24)
                    .features("手口/Hand & Mouth", "加厚/Thick", "纯水/Pure-Water")
                    .specs("80 抽/80 Sheets", "5 包/5 Packs", "10 包/10 Packs")
                    .called("湿巾", "湿纸巾")
                    .comesBack(.01)
                    .count(9),
            Kind.of("rashcream", "nappies", "护臀膏/Nappy Cream", 29, 129)
                    .looks("tube")
                    .sells(Season.SUMMER, 1.2)
                    .lasts(45)
                    .features("氧化锌/Zinc", "山茶油/Camellia")
                    .specs("50 克/50 g", "100 克/100 g", "两支装/Twin Pack")
                    .called("屁屁霜")
                    .comesBack(.02)
                    .count(6),
            Kind.of("babybottle", "feeding", "奶瓶/Baby Bottle", 49, 259)
                    .sells(Season.EVEN, 1.5)
                    .features("玻璃/Glass", "PPSU/PPSU", "防胀气/Anti-Colic")
                    .specs("160 毫升/160 ml", "240 毫升/240 ml", "300 毫升/300 ml")
                    .called("奶壶")
                    .comesBack(.04),
            Kind.of("teat", "feeding", "奶嘴/Teats", 15, 89)
                    .sells(Season.EVEN, 1.4)
                    .lasts(60)
                    .features("超软/Extra-Soft", "仿母乳/Natural")
                    .specs("单只/Single", "两只/Pair", "四只/Set of 4")
                    .called("安抚奶嘴")
                    .comesBack(.02)
                    .count(6),
            Kind.of("cereal", "feeding", "米粉/Rice Cereal", 29, 129)
                    .sells(Season.EVEN, 1.5)
                    .lasts(28)
                    .features("高铁/Iron-Rich", "有机/Organic", "果蔬/Fruit & Veg")
                    .specs("225 克/225 g", "500 克/500 g", "组合装/Mixed")
                    .called("辅食")
                    .comesBack(.01),
            Kind.of("sippy", "feeding", "学饮杯/Sippy Cup", 39, 199)
                    .sells(Season.EVEN, 1.2)
                    .features("吸管/Straw", "鸭嘴/Spout", "重力球/Weighted")
                    .specs("150 毫升/150 ml", "240 毫升/240 ml", "360 毫升/360 ml")
                    .called("宝宝水杯")
                    .comesBack(.04),
            Kind.of("bib", "feeding", "围兜/Bib", 12, 89)
                    .sells(Season.EVEN, 1.3)
                    .features("硅胶/Silicone", "纯棉/Cotton", "防水/Waterproof")
                    .specs("单条/Single", "3 条/3-Pack", "5 条/5-Pack")
                    .called("口水巾")
                    .comesBack(.02)
                    .count(6),
            Kind.of("bathtub", "bath", "婴儿浴盆/Baby Bathtub", 79, 299)
                    .sells(Season.EVEN, .8)
                    .features("折叠/Folding", "感温/Temp-Sensing")
                    .specs("小号/Small", "大号/Large", "套装/Set")
                    .called("澡盆")
                    .comesBack(.05)
                    .count(6),
            Kind.of("babywash", "bath", "洗发沐浴露/Baby Wash", 39, 159)
                    .looks("pump")
                    .sells(Season.EVEN, 1.7)
                    .lasts(50)
                    .features("无泪/Tear-Free", "燕麦/Oat")
                    .specs("200 毫升/200 ml", "400 毫升/400 ml", "两瓶装/Twin Pack")
                    .called("沐浴露")
                    .comesBack(.02)
                    .count(6),
            Kind.of("lotion", "bath", "宝宝润肤乳/Baby Lotion", 39, 199)
                    .looks("pump")
                    .sells(Season.WINTER, 1.7)
                    .lasts(45)
                    .features("燕麦/Oat", "神经酰胺/Ceramide", "舒缓/Soothing")
                    .specs("150 毫升/150 ml", "280 毫升/280 ml", "两瓶装/Twin Pack")
                    .called("宝宝霜")
                    .comesBack(.02),
            Kind.of("towelbaby", "bath", "浴巾/Bath Towel", 39, 199)
                    .looks("towel")
                    .sells(Season.EVEN, 1.0)
                    .features("纱布/Muslin", "珊瑚绒/Coral-Fleece")
                    .specs("单条/Single", "带帽/Hooded", "两条/Pair")
                    .called("抱巾")
                    .comesBack(.04)
                    .count(6),
            Kind.of("swimring", "play", "游泳圈/Swim Ring", 29, 129)
                    .looks("ring")
                    .sells(Season.HIGH_SUMMER, 2.6)
                    .features("腋下/Underarm", "坐圈/Seat")
                    .specs("S 码/Size S", "M 码/Size M", "L 码/Size L")
                    .called("泳圈")
                    .comesBack(.05)
                    .count(6),
            Kind.of("stroller", "outing", "婴儿推车/Stroller", 399, 2199)
                    .sells(Season.OUTINGS, .8)
                    .features("轻便/Lightweight", "高景观/High-View", "双向/Two-Way")
                    .specs("基础款/Basic", "升级款/Plus", "旗舰款/Flagship")
                    .called("推车", "遛娃车")
                    .comesBack(.07),
            Kind.of("carrier", "outing", "婴儿背带/Baby Carrier", 129, 699)
                    .sells(Season.OUTINGS, .9)
                    .features("腰凳/Hip-Seat", "透气/Breathable")
                    .specs("基础款/Basic", "四季款/All-Season", "多功能/Multi-Way")
                    .called("腰凳", "背巾")
                    .comesBack(.09)
                    .count(6),
            Kind.of("mummybag", "outing", "妈咪包/Nappy Bag", 99, 459)
                    .looks("backpack")
                    .sells(Season.OUTINGS, 1.0)
                    .features("双肩/Backpack", "斜挎/Crossbody", "大容量/Large")
                    .specs("小号/Small", "中号/Medium", "大号/Large")
                    .called("待产包")
                    .comesBack(.08),
            Kind.of("playmat", "play", "爬行垫/Play Mat", 99, 599)
                    .sells(Season.EVEN, .9)
                    .features("折叠/Folding", "拼接/Puzzle", "XPE/XPE")
                    .specs("1.5 米/1.5 m", "1.8 米/1.8 m", "2 米/2 m")
                    .called("地垫")
                    .comesBack(.06),
            Kind.of("blocks", "play", "积木/Building Blocks", 39, 299)
                    .sells(Season.FESTIVE, 1.2)
                    .features("木制/Wooden", "大颗粒/Big-Piece", "软胶/Soft")
                    .specs("30 块/30 Pieces", "60 块/60 Pieces", "120 块/120 Pieces")
                    .called("玩具")
                    .comesBack(.04),
            Kind.of("teether", "play", "牙胶/Teether", 19, 89)
                    .sells(Season.EVEN, 1.2)
                    .features("硅胶/Silicone", "冷敷/Cooling")
                    .specs("单只/Single", "两只/Pair", "礼盒/Gift Box")
                    .called("磨牙棒")
                    .comesBack(.02)
                    .count(6),
            Kind.of("bear", "play", "安抚玩偶/Comfort Toy", 39, 199)
                    .sells(Season.FESTIVE, 1.1)
                    .features("小熊/Bear", "兔兔/Bunny", "白噪音/White-Noise")
                    .specs("小号/Small", "中号/Medium", "大号/Large")
                    .called("公仔")
                    .comesBack(.04));

    private BabyGoods() {}
}
