package app.dapei.shared;

/**
 * What stands where a product has no picture: the first letter of its name on a tint that stays the same for the name.
 *
 * @param letter the first letter or digit; empty where the name has none
 * @param tint number of the tint, from 0 to {@value #TINTS} - 1
 */
public record LetterTile(String letter, int tint) {

    public static final int TINTS = 6;

    public static LetterTile of(String name) {
        var letter = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        return new LetterTile(letter, Math.floorMod(name.hashCode(), TINTS));
    }
}
