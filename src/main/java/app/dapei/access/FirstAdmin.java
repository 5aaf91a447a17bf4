package app.dapei.access;

import java.time.ZoneId;
import java.util.Currency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the first start of an installation without demo data usable: one ADMIN, whose password is printed once. */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final DemoSettings demo;
    private final Users users;
    private final Shops shops;

    FirstAdmin(DemoSettings demo, Users users, Shops shops) {
        this.demo = demo;
        this.users = users;
        this.shops = shops;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.enabled() || !users.none()) {
            return;
        }
        var password = Passwords.generate();
        if (shops.all().isEmpty()) {
            shops.open("shop", "我的店铺", "My shop", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"), false);
        }
        users.add(null, "admin", "Admin", Role.ADMIN, password);
        LOG.warn("First start: sign in as 'admin' with the password {} (shown only this once)", password);
    }
}
