package app.dapei.live.core.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up audience: personas in two languages, bursts in which many ask the same, a spammer now and then, more viewers
 * as time goes on. What happens in a second depends on the seed, the second and the scene only.
 *
 * @param seed the same seed makes the same audience
 * @param size how many watch at most, 10 to 100,000
 */
public record Crowd(long seed, int size) {

    private static final List<String> NAMES = List.of(
            "小王", "阿梅", "Lily", "山野客", "momo", "喵喵", "Tom", "豆豆妈", "阿强", "Jenny", "一只鹿", "老张", "Nora", "糖糖", "北北",
            "Kai");

    private static final int BURST_EVERY = 150;
    private static final int BURST_FROM = 30;
    private static final int BURST_TO = 48;
    private static final int PRICE_BURST_FROM = 105;
    private static final int PRICE_BURST_TO = 117;
    private static final int SPAM_EVERY = 300;
    private static final int SPAM_FROM = 70;
    private static final int SPAM_TO = 80;
    private static final int GROWTH_SECONDS = 600;

    public Crowd {
        if (size < 10 || size > 100_000) {
            throw new IllegalArgumentException("size must be in [10, 100000]; got: " + size);
        }
    }

    /** What the audience does in a second, counted from the start. */
    public List<CrowdAct> second(int second, Scene scene) {
        var random = new SplittableRandom(seed * 1_000_003 + second);
        var acts = new ArrayList<CrowdAct>();
        int online = online(second);
        if (second % 5 == 0) {
            acts.add(new CrowdAct.Watches(online - random.nextInt(1 + online / 20)));
        }
        chat(second, online, scene, random, acts);
        tap(second, online, scene, random, acts);
        if (scene.options() > 0) {
            for (int i = many(online / 60.0, random); i > 0; i--) {
                acts.add(new CrowdAct.Votes(
                        viewer(random, online),
                        Math.min(random.nextInt(scene.options()), random.nextInt(scene.options()))));
            }
        }
        if (scene.onAir() != null) {
            acts.add(new CrowdAct.Clicks(1 + many(online / 100.0, random)));
            for (int i = many(online / (scene.together() ? 2000.0 : 3000.0), random); i > 0; i--) {
                boolean with = random.nextInt(100) < (scene.together() ? 65 : 22);
                acts.add(new CrowdAct.Buys(viewer(random, online), with));
            }
        }
        return acts;
    }

    /** Half of the audience is there at the start; the rest comes within ten minutes. */
    private int online(int second) {
        return Math.max(10, size / 2 + (int) ((long) size / 2 * Math.min(second, GROWTH_SECONDS) / GROWTH_SECONDS));
    }

    private static boolean isIn(int second, int every, int from, int to) {
        int within = second % every;
        return within >= from && within < to;
    }

    private void chat(int second, int online, Scene scene, SplittableRandom random, List<CrowdAct> acts) {
        for (int i = many(online / 350.0, random); i > 0; i--) {
            acts.add(says(persona(random), scene, random, online));
        }
        boolean matching = isIn(second, BURST_EVERY, BURST_FROM, BURST_TO);
        if (scene.onAir() != null && (matching || isIn(second, BURST_EVERY, PRICE_BURST_FROM, PRICE_BURST_TO))) {
            for (int i = many(0.3 + online / 700.0, random); i > 0; i--) {
                acts.add(says(matching ? Persona.MATCHER : Persona.BARGAINER, scene, random, online));
            }
        }
        if (isIn(second, SPAM_EVERY, SPAM_FROM, SPAM_TO)) {
            acts.add(new CrowdAct.Says("spam", "广告哥", "配什么 配什么 加群领券 " + second));
            acts.add(new CrowdAct.Says("spam", "广告哥", "配什么配什么配什么"));
        }
    }

    private static void tap(int second, int online, Scene scene, SplittableRandom random, List<CrowdAct> acts) {
        double keen = scene.goal() ? 3 : isIn(second, BURST_EVERY, BURST_FROM, BURST_TO) ? 2 : 1;
        for (int i = many(keen * online / 120.0, random); i > 0; i--) {
            acts.add(new CrowdAct.Likes(viewer(random, online), 1 + random.nextInt(8)));
        }
    }

    private static CrowdAct says(Persona persona, Scene scene, SplittableRandom random, int online) {
        var phrase = persona.phrases().get(random.nextInt(persona.phrases().size()));
        var text = phrase.replace("{0}", scene.onAir() == null ? "这个" : scene.onAir())
                .replace("{1}", scene.companion() == null ? "裤子" : scene.companion());
        var viewer = viewer(random, online);
        int number = Integer.parseInt(viewer.substring(1));
        return new CrowdAct.Says(viewer, NAMES.get(number % NAMES.size()) + number, text);
    }

    private static Persona persona(SplittableRandom random) {
        int drawn = random.nextInt(100);
        for (var persona : Persona.values()) {
            drawn -= persona.weight();
            if (drawn < 0) {
                return persona;
            }
        }
        return Persona.CHEERER;
    }

    private static String viewer(SplittableRandom random, int online) {
        return "v" + random.nextInt(online);
    }

    /** A whole number with that mean. */
    private static int many(double mean, SplittableRandom random) {
        return (int) mean + (random.nextDouble() < mean - (int) mean ? 1 : 0);
    }
}
