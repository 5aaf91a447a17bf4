package app.dapei.live.core.chat;

/** The phrases that come with the portal. */
final class DefaultWords {

    private static final String MATCH = """
        搭/配/穿搭/组合/成套/一套/一整套/整套/全套/套装/套餐/套组/凑一套/整身/一身/全身/这套/那套/穿什么/穿啥/买什么一起/要买啥/还缺什么/还缺啥
        一起买/一起拍/一起用/一起带/一起入/想一起/一起要/一块买/一块儿/跟什么/和什么…用/陪…裤/陪…鞋/接着用哪/后面用哪/再配/同系列/大礼包
        da pei/dapei/go with/goes with/go well/goes well/going with/goes best/match/matches/matching/pair it/pair with/pair this/pair that/pairs with/pairing
        as a pair/i pair/full set/whole set/complete set/the set/a set/as a set/sets/set price/outfit/outfits/combo/combos/combine/combined/bundle/bundles/bundled
        mix and match/styling/style it/style this/wear with/wear it with/wear this with/wear under/wear over/complete look/full look/whole look/kit/fits the…best
        what else do i need/what else should i/together with/buy them together/buy together/both together/alongside/belongs to/see it with/complement*/accessories
        !一起加油/!一起点赞/!我们一起/!大家一起/!match for my mood/!一套一套的/!还来一套/!再来一套/!拍了一套/!过一套/!搭帐篷/!搭起来/!搭建/!搭车/!搭理/!搭话
        !分配/!匹配/!配送/!标配/!配合/!支配/!配音/!match day/!match last night/!football match/!the match today/!一身汗/!set it up/!set up/!all set/!game set/!上身/!搭讪
        !match tonight/!一套房/!love match/!套路/!不配拥有/!配件坏
        一起/三件套/两件套/四件套/几件套/来套/买套/出套/凑套/组一套/穿件什么/穿个什么/穿点什么/穿…合适/里头穿/里面穿/外头穿/叠穿/打底/还要买/还需要买/还需要准备/还要准备
        还得买/还该买/还用买/推荐的…装/推荐…组合/推荐…一起/推荐…鞋/推荐…裤/推荐…包/配哪/单品/这一身/那一身/一家…推荐/同色系/合不合/混搭/叠搭/顺便买/顺便带
        underneath/what…should i get/what…do i need/which…should i use/which…should i get/should i use with/use with this/come together/comes together
        full…set/whole…set/complete…set/part of a set/sold together/in a set/layer/layering/anything to…with/something to…with/what to…with/shoes to…with/work together
        look good with/looks good with/nice with/also need/also buy/add-on/add-ons/addons/companion
        !一起看/!一起冲/!一起抽/!一起聊/!一起玩/!一起等/!一起来/!在一起/!一起嗨/!一起唱/!穿什么码/!穿什么尺码/!穿什么号/!手套一套/!搭公交/!搭地铁/!搭飞机/!一起学
        !what size should/!which size should/!the set is/!on set/!set of rules/!一起开播/!一起刷/!配色好/!配方
        推荐/外面套/里面套/外头套/套个/套件/带哪些/带什么/带点什么/准备哪些/打包卖/打包的/打包带/一并/凑齐/配齐/备齐/少个/还差什么/还差啥/还缺/成对/一对/情侣款/亲子款/母女款
        联名套/礼盒/礼包/怎么穿/咋穿/如何穿/怎么组/怎么凑/两样/两个一起/两件一起/都要/都买/撞色/百搭/协调吗/合适吗这两/压得住/衬不衬
        which…with/what…with/how…with/anything…with/something…with/pair*/style the/style these/to style/how to style/come with/comes with/included with/includes/go together
        look together/take both/get both/buy both/want both/if i get the/matches my/matches the/matched/coordinate*/goes under/goes over/starter kit/ensemble/duo/trio/in one set
        !what's wrong with/!whats wrong with/!what's up with/!deal with/!happy with/!推荐尺码/!推荐码/!推荐什么码/!推荐我什么码/!推荐多大/!推荐几码/!推荐给/!推荐的歌/!what is wrong with
        !stay with/!with you/!with me/!live with/!help with/!repair*/!都要睡/!都要哭/!一对一/!怎么穿越/!start with/!lighter than
        叠着穿/造型/母女装/父子装/穿一样的/亲子装/和…一样的/加上衣/加上裤/跟着买/连着买/顺手买/两件多少/三件多少
        plus something/go under/go over/good…for this/from the same set/same set/what…fits this/which…fits this/to use after/use after this/use before this/and…together
        nice…for this/best…for this/something for under/wear…together/use…together/buy…together
        !般配/!配乐/!perfect pair/!we are a pair/!不买套/!价格配/!配图/!配文/!配角/!配备
        """;

    private static final String PRICE = """
        多少钱/多钱/多少呀/多少啊/多少米/多少元/几块/几元/几个钱/花多少/一共多少/总共多少/优惠多少/要多少/原价/现在多少/价格/價格/价钱/价位/什么价/啥价
        报个价/一个价/降价/底价/特价/到手价/好价/套装价/套餐价/单价/专属价/活动价/价是/价呢/价吗/最低价/最低多少/最低/券/折/优惠/便宜点/便宜一点/便宜吗
        能便宜/更便宜/还是便宜/便宜多少/便宜些/再低/少点/少一点/划算/不划算/怎么卖/咋卖/卖多少/满减/立减/减多少/有活动/什么活动/买一送/买二送/送什么/薅
        =价/=¥/=$/=多少/包邮多少/便宜不/便宜呗
        how much/price/prices/pricing/priced/cost/costs/discount/discounts/discounted/coupon/coupons/promo/promos/promotion/cheaper/cheapest/go lower/deal/deals
        hm is it/hmuch/on sale/a sale/any sale/a code/code for/voucher/vouchers/% off/percent off/dollars/going for/bargain/offer/offers/special price/free gift
        !价格观/!shipping cost/!价值观/!折叠/!骨折/!打骨折/!折腾/!折痕/!曲折/!price of fame/!price is right/!big deal/!good deal of/!great deal of/!deal with/!再低头/!what's the deal with/!声音/!奖券
        !抽奖券/!at all costs/!好便宜啊/!真便宜
        多少/赠品/送不送/送吗/价能/价还/这价/那价/什么价/价低/价高/的价/涨价/降不降/便宜的时候/最便宜/便宜不便宜/便宜么/能减/可以减/再减/减不减/贵多少/差价/保价/补差
        块钱/几钱/元一/打包价/凑单/预算/省多少/能省/省钱/团购/秒杀价/福利价/会员价/新人价/拼团/返现/红包抵/抵扣/积分
        what's the total/whats the total/total price/two for/buy one get/bogo/save if/do i save/how much in/usd/rmb/yuan/expensive is/any off/final price/lowest
        sale price/price drop/free one/freebie/freebies/price match/how many bucks/bucks
        !多少件/!多少人/!多少克/!多少天/!多少升/!多少毫升/!多少码/!多少斤/!多少次/!多少片/!多少包/!多少分/!多少小时/!多少库存/!多少岁/!多少年/!多少集/!多少粉
        !多少度/!多少瓦/!多少米高/!多少个月/!多少单/!还有多少/!还剩多少/!剩多少/!容量多少/!重量多少/!直径多少/!高是多少/!宽是多少/!长是多少/!净含量多少
        !库存多少/!尺码多少/!体重多少/!身高多少/!容量是多少/!多少有点/!多少货/!多少颜色/!多少种/!多少遍/!浓度多少/!含量多少/!尺寸多少/!大小是多少/!剩下多少
        !领红包/!抢红包/!发红包/!红包呢
        报…价/抹零/零头/抹了/有点小贵/小贵/价格/砍价/还价/让利/让点/少一些/便宜了/便宜多/便宜…不/便宜…么/实惠/性价比/福利/有福利/放福利/炸价/破价/冲量价/清仓
        worth how much/pay for it/how much/pricetag/price tag/list price/retail/affordable/cheap enough/savings/how much off/reduce the price/reduction/markdown/clearance
        !福利院
        卖法/几米/怎么贵/贵了…块/能再送/再送/求便宜/一百/两百/三百/几百/块一/元吗/块吗/whats the damage/求优惠/便宜…点/便宜…块/便宜十/便宜二十/便宜五
        =how much is it/expensive?/charge for/charging/price with/rate?/fee?
        !how much does it weigh/!how much stock/!一百个/!一百遍/!一百单/!一百分/!一百人/!一百年/!一百斤
        """;

    private static final String BUY = """
        链接/连接发/链接呢/几号/怎么买/怎么拍/咋买/咋拍/拍了/已拍/拍下/拍两/拍一/去哪拍/去哪儿拍/哪里拍/怎么下/下单/下了一单/下了单/下不了单/拍不了/拍不下
        我要了/要一个/要一件/要一套/要两/来一个/来一件/来两/想买/想入/我买/买了/买买/能买/可以买/哪里买/哪儿买/在哪买/去哪买/怎么付/付款/付了/购物车/小黄车
        上车/还有吗/还有么/=冲/=要/=买/=上车/讲一下…号/再讲/号上一下/号宝贝/入手了/冲了/怎么抢/哪里抢/在哪抢/给我来/秒了
        link/links/buy it/buy this/where to buy/how to buy/how do i buy/how can i buy/can i buy/how can i get/how do i get/where can i get/how do i order
        how to order/can i order/to order/to purchase/how to purchase/ordered/order now/placed an order/i want one/i want two/i need one/buying/bought/got mine
        got one/add to cart/cart/checkout/check out/which number/what number/take my money/i'll take/ill take/take two/show again/paid/purchased
        !拍照/!下单立减/!link park/!几号发/!几号到/!上次买/!去年买/!之前买/!以前买/!买过/!来买了/!上回买/!bought it last/!bought this last/!bought before
        !buying this/!一起买/!third time buying/!second time buying/!before i buy/!拍完就没/!几号开/!几号下播/!几号再/!买的/!buying again/!上次拍
        how do i pay/how to pay/want to order/want to buy/wanna buy/where do i buy/where do i order/order it/order one/purchase/get one/get it now/shop link/checked out
        我下单/下…单/拍…单/我要/来…单/怎么入/怎么支付/支付/付不了/加购/结算/去结算/立即购买/怎么进/小店/橱窗
        !买了奶瓶/!我要退/!我要睡/!我要去/!现在下单优惠/!买了睡袋/!还缺/!我要疯/!我要笑/!多少下单/!去小店看看吧
        要了要了/点击购买/怎么点/to buy/click to buy/put link/the link/收到链接/发个链接/发链接/我也要/给我一/我拿/拿下/入一/入了/下手/锁单/抢到了/拍到了/买到了
        刚付完/付完/拍好了/想拍/我想买/我想要/can i still order/want it/where…buy/how…buy/how…order
        !几号能发/!又来一个/!睡袋买了/!拿下能/!能拿下/!有没有配套
        """;

    private static final String SIZE = """
        尺码/尺寸/多大的/穿多大/拿多大/有多大/多大码/这么大/个包多大/什么码/几码/哪个码/多大号/大码/小码/中码/均码/码数/偏大/偏小/选码/码能穿/能穿/显胖/显瘦
        什么颜色/哪个颜色/几个颜色/几种颜色/颜色好看/啥颜色/别的颜色/其他颜色/什么色/深色/浅色/色号/有黑/有白/有灰/有红/有蓝/有绿/有粉/有米/色的吗/色差
        容量/几升/多少升/毫升/净含量/多少克/多重/重量/重不重/几斤/长宽/多长/多宽/多厚/多薄/厚不厚/厚吗/薄吗/直径/身高/体重/斤穿/kg/多高的/高度
        材质/面料/什么料/料子/纯棉/不锈钢/铝的/塑料/木头/什么做的/啥做的/防水/保温/电池/续航/几人/几个人/能装/能放/装多少/保质期/几片/几包/几件装/一盒几
        小号/大号/中号/穿l/穿m/穿s/小一点的/大一点的/码有/码的/有…码/l码/m码/s码/xl/160的/规格/参数/透气/弹力/加绒
        size/sizes/sizing/sized/color/colors/colour/colours/come in/comes in/in black/in white/in red/in pink/in blue/a pink/a black/a white/a blue/how big
        how large/how small/dimensions/how heavy/weight/weigh/how many liters/how many litres/liters/litres/ml/capacity/runs small/runs large/run small/run big/fit true
        true to size/made of/material/fabric/is it cotton/leather or/waterproof/how long is it/how tall/how wide/how thick/how many people/how many pieces/specs
        !主播身高/!主播多大/!主播多高/!主播体重/!size doesn't matter/!exchange the size/!尺码不对/!多大的孩子
        多大/什么号/拿什么码/哪个号/几码/medium/large/bigger/smaller/small size/尺码表/厚度/多少克/多少片/多少包/多少升/多少码/码补/码还/尺寸图/宽松/修身/显高/掉不掉色
        几种尺寸/重吗/轻吗/轻便/占地方/折叠后/收起来多/能伸缩/几层/几格/几档/功率/多少瓦/有没有黑/有没有白/有没有红/有没有蓝/有没有绿/有没有粉/有没有灰/几小时
        !主播今年多大/!多大了/!多大年纪/!多大岁数/!多大折扣/!力度多大/!多大优惠/!红色警/!多大的孩子/!多大的宝宝/!多大能用/!by and large
        腰围/胸围/臀围/肩宽/袖长/裤长/材料/什么料/羊毛/真丝/羽绒含量/充绒/heavy/wool/silk/linen/polyester/inside size/how wide/measurements/height/width/depth/cm/inches
        尺码…怎么/选大/选小/拍大/拍小/拿大/拿小/胖/瘦/矮个/小个子/肉肉/微胖/梨形/有没有…码/有没有1/有1/有3/有4/号有/号的/38/39/40码/36码/37码
        !减肥/!胖虎/!小个子怎么搭
        几个色/几色/棉的/内里/内衬/in navy/in green/in grey/in gray/in beige/does it weigh/小瓶/大瓶/大的那/小的那/大瓶装/家庭装/试用装/换个色/颜色吗/哪种颜色
        """;

    private static final String STOCK = """
        还有吗/还有么/还有没/还有货/有货/没货/无货/缺货/断货/补货/补一/补不补/再补/断码/库存/抢不到/没抢/抢光/抢完/抢没/抢到/又抢/卖完/卖光/卖没/售罄/售空
        还剩/剩多少/剩几/剩下几/还有多少/还有几/多少件/现货/预售/加单/加量/秒没/秒空/一秒/又没了/就没了/快没了/都没了/没了吗/没了吧/没有了吗/是不是没了/返场
        什么时候再/啥时候再/何时再/什么时候有/啥时候有/再上…单/再上点/多放点/多上点/到货/什么时候回来/给我留/留一/留个/拍不了/拍不下/有多少库存/还能买
        in stock/not available/stock/stocks/out of stock/sold out/sell out/selling out/restock*/any left/some left/how many left/left?/do you have left/you have left/are left
        still have/still there/still available/available/unavailable/gone already/all gone/is it gone/one gone/already gone/gone?/run out/ran out/running low/running out
        any more coming/more coming/coming back/come back/back soon/pre order/preorder/too late to order/last one/last ones/only a few
        !还有吗主播/!sizes are left/!left side/!left hand/!好货/!电没了/!就剩我/!还有没有优惠/!还有没有券/!i'll come back/!留个言/!留一手/!还有几分钟/!还有多少分钟/!还有多久
        抢…空/抢…完/抢…光/抢…没/抢…着/不够抢/秒光/秒完/没有了/只剩/就剩/剩…件/剩…个/剩…套/下架/还会上/还上吗/还上不/还会有/会再有/加点货/加…货/进货/调货
        最后几/最后一件/最后一个/够不够/什么时候补/啥时候补/何时补/几时补/补一/补点/没有货/有没有货/还有没有/没库存/有多少货/多少货/货多吗/库存/仓库/没现/没上架
        still got/all sold/it's gone/its gone/no stock/none left/anymore?/no more?/no more left/sell again/more units/how many units/inventory/waitlist/wait list
        notify me/restocking/re stock/refill/too slow/missed it/any more of/get more/bring it back/bring back/out again
        !stock market/!stock photo/!有没有了解/!还有没有优惠/!还有没有券/!抢红包/!就剩下我/!只剩我/!下架了吗主播
        难抢/货多/多少货/留货/有…货/什么时候上/啥时候上/何时上/几时上/第二批/下一批/下批/新一批/还会补/会补/补吗/补么/补不/补上/补了没/再来一批/还来货/来货/上新货/还上货/上货/放货/加库
        空了/点不动/灰的/灰色按钮/已抢/被抢/抢不/抢了/没抢过/抢得/有得卖/还卖吗/还在卖/还能抢/不卖了/还有不/还有没/有剩/没剩/剩余/告急/紧张吗/缺不缺/断不断/断了/卖断
        have…left/many…left/much…left/pieces left/size…left/warehouse/more tomorrow/have more/have any more/get any more/be more/another batch/next batch/new batch/next drop/drop again
        sells out/selling fast/gone so fast/went out/in store/back again soon/is there more/are there more/out already/empty/can't add/cannot add/unavailable
        !你还有不/!我空了/!空了就来/!i have more/!空了再/!信号断了/!网断了/!声音断了/!断了一下/!直播断了
        备点货/备货/多余/放一波/再放/没了没了/=没了/加二十单/加…单/加几单/最后一批/重新上架/再上架/什么时候来/何时来/还来吗/还来不来/还补不/等货/缺口/断供/停产/绝版
        last batch/final batch/save one/hold one/reserve one/any left/any more stock/run out of/out of size/missing it/keep missing/can't get it/couldn't get/didn't get one/discontinued
        !再放一首/!再放一遍/!可以再放
        """;

    private static final String USE = """
        怎么用/咋用/如何用/怎么使用/使用方法/适合/能用吗/能用么/能用不/可以用吗/可以用么/可以用不/能不能用/用会不会/好不好洗/怎么洗/咋洗/能洗吗/能水洗/机洗
        手洗/洗衣机/怎么清洗/怎么安装/怎么装/好装吗/怎么组装/怎么搭起来/怎么折/怎么收/怎么打开/怎么吃/怎么喝/怎么冲泡/一天用/一天吃/早上用/晚上用/先涂/先用
        要加/加水/饭前/饭后/电磁炉/明火/微波/烤箱/洗碗机/干嘛用/干什么用/用来干/做什么用/演示/示范/能不能吃/能吃吗/能吃不/能上飞机/可以直接/孕妇/哺乳/新手
        零下/送人/送妈妈/送男/送女/刚出生/好上手/好操作/用在哪
        how do you use/how to use/how do i use/how does it work/how does this work/use it for/use it on/use it with/can i use/can kids/can babies/can my/good for
        ok for/safe for/suitable/set it up/how do i clean/how to clean/clean it/wash it/washable/can i wash/dishwasher/machine wash/microwave/induction
        what is it for/whats it for/what's it for/how it folds/beginners/beginner/sensitive skin/for a baby/easy to/in the rain/in winter/in summer/works on/work on
        work with/would it work/how often/instructions/demo/demonstrate
        保养/打理/护理/怎么存/怎么放/怎么保存/一天喝/喝几/吃几/用几/能吃/能喝/能穿出去/可以吃/可以喝/能带上/可以带上/敏感皮/干皮/油皮/痘肌/糖尿病/过敏体质/多大能用
        几岁能/几个月能/几岁可以/几个月可以/怎么调/怎么开/怎么连/怎么充/充电/空腹/冷藏/冰箱/烘干/熨/教程/说明书/步骤/顺序/技巧/how long do i/how many times/how much do i use
        recipe/instructions/store it/keep it/care for/iron it/can my/can you use/does it work with/does it work on/for kids/for babies/for dogs/pregnant/outdoors
        怎么涂/怎么抹/怎么敷/怎么清/怎么弄/怎么煮/怎么做/怎么叠/怎么拆/怎么拼/怎么戴/怎么背/怎么系/放微波/能放/可以放/能泡/能煮/能蒸/能烤/适用/肤质/孕期/几个月/大宝宝
        fold it/fold this/put it together/how do you put/how do i put/how do i wear/used outdoors/be used/use outdoors/use indoors/for camping/for hiking/for oily/for dry skin
        !适合看直播/!适合睡觉/!适合听
        wash this/wash them/how do i wash/care instructions/怎么充/怎么打气/什么年龄/几岁/年龄段
        !券怎么用/!券能用/!coupon/!怎么用不了
        """;

    private static final String DOUBT = """
        假的/假货/智商税/太贵/好贵/这么贵/有点贵/贵了/贵不贵/挺贵/死贵/质量/正品/成分/认证/质检/检测报告/会不会掉/会不会漏/会不会坏/会不会起/会不会过敏/会不会缩
        靠谱/骗人/忽悠/真有这么/坑人/=坑/ 坑/容易坏/会坏/用几次就坏/几天就坏/耐用/结实/牢固/有没有味/味道大/异味/甲醛/香精/酒精/添加剂/激素/可信/过敏/副作用
        真皮/不值/值不值/值得吗/值得买/差评/起球/掉色/褪色/掉毛/漏水/缩水/变形/开线/安全吗/安不安全/真的假的/好用吗/有用吗/有效果/效果怎么样/真的吗/托吧/托儿
        是托/虚假/夸张了/翻车/踩雷
        legit/fake/scam/expensive/pricey/overpriced/too much money/flimsy/quality/certificate/certificates/certified/leak/leaks/shrink/shrinks/is it safe
        not worth/worth the/worth it/is it real/real leather/genuine/authentic/original?/break/breaks/durable/last long/does it fade/fade/reviews/bad review/trust
        rip off/ripoff/really work/actually work/side effect*
        !last long time/!break a leg/!take a break/!taking a break/!质量守恒
        会粘/刮花/划痕/正规/有保障/会不会/容易坏/容易掉/容易脏/容易破/掉漆/生锈/异响/噪音/吵不吵/真的假/真的能/真有用/真好用/干净吗/放心吗/健康吗/环保吗/有毒/无毒
        有害/塑化剂/防腐剂/激素/农药/安全么/可靠/牌子好/大牌/什么牌子/哪里产/产地/进口的/国产/山寨/高仿/实物/色差大/照骗/好不好用/好不好吃/好吃吗/难吃/值不值得/智商
        scratch/rust/toxic/bpa/really good/any good/is it good/safe to/true or/too good to be true/knock off/knockoff/counterfeit/cheap quality/cheaply made/peel/smell/chemical
        chemicals/does it last/fall apart/reliable/where is it made/made in
        贵得/贵啊/真贵/小贵/离谱/不敢信/敢买吗/是真的吗/有保证/保真/质感/做工/线头/粗糙/trustworthy/trusted/real deal/real wool/real silk/real down/worth buying/hype
        """;

    private static final String SHIPPING = """
        发货/包邮/邮费/运费/快递/顺丰/多久到/多久能到/几天到/几天能到/什么时候能到/要几天/啥时候发/什么时候发/何时发/还没发/没发/几号发/几号到/哪天发/快发
        到…要几天/新疆/西藏/国外/海外/寄吗/能寄/寄到/寄错/可以退/能退/退货/退款/退换/能换吗/能换不/可以换/换货/换码/换一件/无理由/保修/质保/坏了怎么办
        发票/售后/客服/没收到/收到货/物流/签收/破损/少发/漏发
        ship/ships/shipped/shipping/delivery/deliver/delivered/return/returns/refund/refunds/warranty/guarantee/exchange/tracking/customer service/arrive/arrives
        arrived/parcel/package/send it back/postage/how many days
        !换个背景/!能换个/!能换首/!没发现/!没发挥/!没发言/!客服姐姐真
        多少天到/多少天能到/发圆通/发中通/发申通/发韵达/发京东/发邮政/发圆/发出/寄出/当天发/次日达/隔日达/明天能到/后天能到/自提/上门/破了/坏的/赔/补发/取消订单/改地址
        改收货/地址填错/到我这/到上海/到广州/到北京/到成都/if it doesn't fit/doesn't fit/money back/cancel my order/change my address/wrong address/arrives broken/replacement/courier
        !到货吗/!发出声
        能收到/收到吗/几天发/几天收/多久发/多久收/哪里发/从哪发/发到/寄过来/换大/换小/换个码/试穿不合适/不喜欢能/不合适/for delivery/how soon/get here/international
        几号能/包换/包退/几号寄/今天发吗/今天能发/明天发吗/明天能发
        """;

    private static final String REPEAT = """
        又来了/又来买/又来囤/又来回/回购/上次买/上次那个/上次拍/上回买/之前买/以前买/去年买/买过/老粉/老顾客/老客/老朋友/老用户/老样子/再来一套/再来一/已经有两/已经有三
        囤货/第二次买/第二次来/第三次/第四次/第n次/还在用/还在穿/用完了/空瓶/常客/每次都买
        back again/here again/bought it last/bought this last/bought before/bought this before/third time/second time/regular here/repurchas*/last time/came back for
        buy again/buying again/already have two/already have one/already own/loyal customer/my second/my third/old customer/finished mine/used it up
        !又来了一个/!上次买的坏/!今天又来了一批
        老客户/老会员/上次囤/上次入/上次下单/无数次/买了…次/又下单/又买/又回来/再次购买/二刷/三刷/四刷/第…次买/第…次回/一直用/一直在用/用了…年/买了好几/家里还有
        bought this twice/bought…twice/ordered…before/ordered again/used it for years/using it for/been using/had one before/have one already/came back/return customer
        returning customer/my favourite again/stocking up again
        次来了/次来买/之前买的/之前拍/以前拍/bought it before/bought one before/bought these before/had this before/love mine/mine arrived/got mine last
        """;

    private DefaultWords() {}

    static String of(Intent intent) {
        return switch (intent) {
            case MATCH -> MATCH;
            case PRICE -> PRICE;
            case BUY -> BUY;
            case SIZE -> SIZE;
            case STOCK -> STOCK;
            case USE -> USE;
            case DOUBT -> DOUBT;
            case SHIPPING -> SHIPPING;
            case REPEAT -> REPEAT;
        };
    }
}
