package app.dapei.simulator.core;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of goods, from which a shop's products of that kind are made: words, price band in fen, season, popularity
 * (weight among the kinds of its shop), days until it is used up (0 = it lasts), share of lines that come back and
 * number of products at most (fewer when the features and specs make fewer names).
 */
record Kind(
        String key,
        String category,
        LocalName noun,
        String picture,
        long lowest,
        long highest,
        Season season,
        double popularity,
        int lastsDays,
        double returned,
        int products,
        List<LocalName> features,
        List<LocalName> specs,
        List<String> aliases) {

    static Kind of(String key, String category, String noun, long lowestYuan, long highestYuan) {
        return new Kind(
                key,
                category,
                LocalName.of(noun),
                key,
                lowestYuan * 100,
                highestYuan * 100,
                Season.EVEN,
                1,
                0,
                .05,
                9,
                List.of(),
                List.of(),
                List.of());
    }

    Kind looks(String drawing) {
        return new Kind(
                key,
                category,
                noun,
                drawing,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                returned,
                products,
                features,
                specs,
                aliases);
    }

    Kind sells(Season when, double weight) {
        return new Kind(
                key, category, noun, picture, lowest, highest, when, weight, lastsDays, returned, products, features,
                specs, aliases);
    }

    Kind lasts(int days) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                days,
                returned,
                products,
                features,
                specs,
                aliases);
    }

    Kind comesBack(double share) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                share,
                products,
                features,
                specs,
                aliases);
    }

    Kind count(int howMany) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                returned,
                howMany,
                features,
                specs,
                aliases);
    }

    /** @param both each {@code zh/en} */
    Kind features(String... both) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                returned,
                products,
                Stream.of(both).map(LocalName::of).toList(),
                specs,
                aliases);
    }

    /** @param both each {@code zh/en}, cheapest first */
    Kind specs(String... both) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                returned,
                products,
                features,
                Stream.of(both).map(LocalName::of).toList(),
                aliases);
    }

    Kind called(String... nicknames) {
        return new Kind(
                key,
                category,
                noun,
                picture,
                lowest,
                highest,
                season,
                popularity,
                lastsDays,
                returned,
                products,
                features,
                specs,
                List.of(nicknames));
    }
}
