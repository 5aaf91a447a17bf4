package app.dapei.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessDraftTests {

    @ParameterizedTest
    @ValueSource(strings = {"A", "9shop", "shop name", "店", "a", "-x", "abcdefghijklmnopqrstuvwxyz0123456"})
    void refusesACodeThatDoesNotFitAnAddress(String code) {
        assertThatThrownBy(
                        () -> new ShopDraft(code, "n", null, Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
    }

    @Test
    void givesEverybodyButAnAdminAShop() {
        assertThatThrownBy(() -> new PersonDraft("ann", "Ann", Role.HOST, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonDraft("ann", "Ann", Role.ADMIN, 1L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PersonDraft(" Ann ", "Ann", Role.HOST, 1L).username()).isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "", "短密码一二三四五六"})
    void findsAPasswordOfFewerThanTenCharactersTooShort(String password) {
        assertThat(Passwords.isAcceptable(password)).isFalse();
    }

    @Test
    void takesWhatBcryptTakes() {
        assertThat(Passwords.isAcceptable("x".repeat(72))).isTrue();
        assertThat(Passwords.isAcceptable("x".repeat(73))).isFalse();
        assertThat(Passwords.isAcceptable("密".repeat(24))).isTrue();
        assertThat(Passwords.isAcceptable("密".repeat(25))).isFalse();
    }
}
