package app.dapei.live.core.crowd;

import java.util.List;

/** Kinds of viewers, by what they tend to write; {0} stands for what is on air, {1} for something that belongs to it. */
enum Persona {
    MATCHER(
            16,
            "这个配什么好看",
            "配什么{1}",
            "有没有一套的",
            "怎么搭啊主播",
            "跟{1}搭吗",
            "求搭配",
            "整套多少钱",
            "what goes with this?",
            "show us the full set pls",
            "does the {1} match?"),
    BARGAINER(12, "多少钱", "有券吗", "还能便宜点吗", "{0}什么价", "how much is it", "any discount?", "比上次贵了吧"),
    SIZER(9, "什么尺码", "有几个颜色", "160 50kg穿什么码", "容量多少", "what size should i get", "防水吗"),
    BUYER(9, "链接呢", "拍了", "几号链接", "已下单", "link please", "just ordered"),
    WAITER(7, "还有货吗", "没抢到", "什么时候补货", "sold out?", "any left"),
    DOUBTER(6, "质量怎么样", "会不会掉色", "太贵了", "is it safe for kids", "智商税吧"),
    CAREFUL(6, "怎么用", "宝宝能用吗", "新手能用吗", "包邮吗", "什么时候发货", "can i return it"),
    REGULAR(5, "又来了", "上次买了很好用", "回购第三次了", "back again"),
    CHEERER(30, "主播加油", "哈哈哈哈", "666", "好看", "晚上好", "来了来了", "love it", "❤️❤️", "hello from london", "声音好听");

    private final int weight;
    private final List<String> phrases;

    Persona(int weight, String... phrases) {
        this.weight = weight;
        this.phrases = List.of(phrases);
    }

    /** How common it is, of 100. */
    int weight() {
        return weight;
    }

    List<String> phrases() {
        return phrases;
    }
}
