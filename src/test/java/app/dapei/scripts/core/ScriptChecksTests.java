package app.dapei.scripts.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.scripts.core.WatchedPhrase.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptChecksTests {

    private static final WatchedPhrase LOWEST = new WatchedPhrase("全网最低", Kind.FORBIDDEN, "广告法 §9(3)");
    private static final WatchedPhrase BEST = new WatchedPhrase("best", Kind.FORBIDDEN, "广告法 §9(3)");
    private static final WatchedPhrase PUSHY = new WatchedPhrase("顺便买一下", Kind.PUSHY, "");

    private static final ScriptChecks.Facts FACTS =
            new ScriptChecks.Facts(List.of("防潮垫", "Ground mat"), 45_000L, 4_000L, 2, 240, Map.of());

    private static final ScriptDraft SOUND = new ScriptDraft(
            "帐篷配垫",
            ScriptKind.PROBLEM_SOLUTION,
            ScriptLanguage.ZH,
            "露营",
            Map.of(
                    ScriptPart.PAIN, "露营一夜醒来腰酸背痛？",
                    ScriptPart.CONSEQUENCE, "第二天哪还有力气爬山。",
                    ScriptPart.SOLUTION, "{{main.name}}下面铺一张防潮垫，隔潮又隔凉。",
                    ScriptPart.PROOF, "一起买的人里八成都说睡得好。",
                    ScriptPart.CALL_TO_ACTION, "一套{{bundlePrice}}，比单买省{{saved}}，点下方搭配购。"));

    private static List<Remark> check(ScriptDraft draft) {
        return ScriptChecks.check(draft, FACTS, List.of(LOWEST, BEST, PUSHY));
    }

    @Test
    void findsNothingInASoundScript() {
        assertThat(check(SOUND)).isEmpty();
    }

    @Test
    void wantsEveryPartOfTheFormAndATitle() {
        assertThat(check(SOUND.withText(ScriptPart.PROOF, " ").withTitle("")))
                .containsExactly(new Remark.WrongTitle(0, 80), new Remark.MissingPart(ScriptPart.PROOF));
        var story = new ScriptDraft("t", ScriptKind.SCENARIO_STORY, ScriptLanguage.ZH, "", Map.of());
        assertThat(check(story)).hasSize(6).allMatch(Remark.MissingPart.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({
        "用{{assoc.name}}一铺就好,true",
        "加一张防潮垫,true",
        "add a GROUND MAT below,true",
        "加一张垫子,false",
        "什么都不用,false",
    })
    void wantsAnAssociatedItemNamedInTheSolution(String solution, boolean named) {
        var remarks = check(SOUND.withText(ScriptPart.SOLUTION, solution));
        assertThat(remarks.contains(new Remark.AssociatedNotNamed(ScriptPart.SOLUTION)))
                .isEqualTo(!named);
    }

    @Test
    void pointsAtVariablesThatDoNotExistOrAreNotClosed() {
        var remarks = check(SOUND.withText(ScriptPart.PROOF, "只要{{price}}，还剩{{stockLeft"));
        assertThat(remarks)
                .containsExactly(
                        new Remark.UnknownVariable(ScriptPart.PROOF, "price", 2, 11),
                        new Remark.UnknownVariable(ScriptPart.PROOF, "stockLeft", 14, 25));
        assertThat(remarks).allMatch(Remark::refuses);
    }

    @Test
    void findsWatchedPhrasesAtTheirPlacesButNoPartsOfWords() {
        assertThat(check(SOUND.withText(ScriptPart.PROOF, "全网最低，顺便买一下")))
                .containsExactly(
                        new Remark.Watched(ScriptPart.PROOF, LOWEST, 0, 4),
                        new Remark.Watched(ScriptPart.PROOF, PUSHY, 5, 10));
        assertThat(check(SOUND.withText(ScriptPart.PROOF, "bestow it, asbestos")))
                .isEmpty();
        assertThat(check(SOUND.withText(ScriptPart.PROOF, "The BEST one"))).hasSize(1);
    }

    @Test
    void watchesNoPhraseOfOneCharacter() {
        assertThatThrownBy(() -> new WatchedPhrase("最", Kind.FORBIDDEN, "广告法 §9"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WatchedPhrase.isValid("最")).isFalse();
        assertThat(WatchedPhrase.isValid("最佳")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // text, a saving, what is said; nothing where the ledger bears it
        "原价599元,false,59900",
        "原价 ¥450,,",
        "日常价：450.01,false,45001",
        "立省40元,,",
        "立省 ¥40.5,true,4050",
        "you save $41 today,true,4100",
        "save 50% now,,",
        "was 500.00,false,50000",
        "便宜5折,,",
    })
    void comparesSpokenPricesWithTheLedger(String text, Boolean saving, Long said) {
        var found = check(SOUND.withText(ScriptPart.PROOF, text)).stream()
                .filter(Remark.ClaimTooHigh.class::isInstance)
                .map(Remark.ClaimTooHigh.class::cast)
                .toList();
        if (said == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(claim -> {
                assertThat(claim.saving()).isEqualTo(saving);
                assertThat(claim.said()).isEqualTo(said);
                assertThat(claim.most()).isEqualTo(saving ? 4_000L : 45_000L);
            });
        }
    }

    @Test
    void bearsNoClaimWhereThereIsNoBasis() {
        var draft = SOUND.withText(ScriptPart.PROOF, "立省1元");
        assertThat(ScriptChecks.check(draft, ScriptChecks.Facts.none(ScriptLanguage.ZH), List.of()))
                .contains(new Remark.ClaimTooHigh(ScriptPart.PROOF, true, 100, null, 0, 3));
    }

    @ParameterizedTest
    @CsvSource({
        // 12 characters at 240 a minute are 3 seconds; punctuation takes no time
        "ZH, 240, 露营一夜醒来腰酸背痛真累, 3",
        "ZH, 240, 露营！一夜，醒来…腰酸背痛真累？, 3",
        "ZH, 120, 露营一夜醒来腰酸背痛真累, 6",
        "EN, 150, one two three four five, 2",
        "EN, 150, well — one two, 2",
        "EN, 60, one two three, 3",
    })
    void takesItsTimeToSay(ScriptLanguage language, int pace, String text, int seconds) {
        assertThat(language.seconds(text, pace)).isEqualTo(seconds);
    }

    @Test
    void countsWhatVariablesStandFor() {
        var facts = new ScriptChecks.Facts(
                List.of(), null, null, 2, 240, new EnumMap<>(Map.of(Variable.MAIN_NAME, "三".repeat(240))));
        var draft = new ScriptDraft(
                "t", ScriptKind.FREE_TEXT, ScriptLanguage.ZH, "", Map.of(ScriptPart.TEXT, "{{main.name}}"));
        assertThat(ScriptChecks.seconds(draft, facts)).isEqualTo(60);
    }

    @Test
    void saysWhenNobodyListensThatLong() {
        var draft = new ScriptDraft(
                "t", ScriptKind.FREE_TEXT, ScriptLanguage.ZH, "", Map.of(ScriptPart.TEXT, "说".repeat(724)));
        assertThat(check(draft)).containsExactly(new Remark.TakesLong(181, 180));
    }

    @Test
    void fillsVariablesInAndLeavesAnEllipsisForWhatIsNotKnown() {
        var text = ScriptText.of("{{main.name}}配{{ assoc.name }}，{{bundlePrice}}，剩{{nothing}}");
        assertThat(text.resolved(Map.of(Variable.MAIN_NAME, "帐篷", Variable.ASSOC_NAME, "垫子")))
                .isEqualTo("帐篷配垫子，…，剩…");
    }
}
