package app.dapei.scripts.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds prices and savings that a text states in figures. */
final class SpokenClaims {

    private static final String AMOUNT = "\\s*[:：]?\\s*(?:[¥￥$]|RMB)?\\s*(\\d{1,7}(?:\\.\\d{1,2})?)";

    private static final Pattern FORMER_PRICE = Pattern.compile(
            "(?:原价|日常价|平时卖?|划线价|市场价|专柜价|吊牌价|\\bwas|\\boriginally|\\bregular price|\\busual price|\\bRRP)" + AMOUNT,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SAVING = Pattern.compile(
            "(?:立省|省下|省了|能省|直降|立减|便宜了?|\\bsaves?(?: you)?|\\byou save)" + AMOUNT + "(?!\\d|\\.\\d|\\s*[%％折])",
            Pattern.CASE_INSENSITIVE);

    private SpokenClaims() {}

    /** A figure in a text. */
    record Claim(boolean saving, long minor, int start, int end) {}

    /** @param digits decimals of the currency */
    static List<Claim> in(String text, int digits) {
        var claims = new ArrayList<Claim>();
        find(FORMER_PRICE, false, text, digits, claims);
        find(SAVING, true, text, digits, claims);
        return claims;
    }

    private static void find(Pattern pattern, boolean saving, String text, int digits, List<Claim> claims) {
        var found = pattern.matcher(text);
        while (found.find()) {
            long minor = new BigDecimal(found.group(1)).movePointRight(digits).longValue();
            claims.add(new Claim(saving, minor, found.start(), found.end()));
        }
    }
}
