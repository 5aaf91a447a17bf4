package app.dapei.scripts;

import app.dapei.access.CurrentShop;
import app.dapei.access.Roles;
import app.dapei.scripts.core.ScriptLanguage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How fast the people of a shop speak: each sets his own pace. */
@Service
@PreAuthorize(Roles.MAY_READ)
public class SpeakingPaces {

    private final JdbcClient jdbc;
    private final CurrentShop current;

    SpeakingPaces(JdbcClient jdbc, CurrentShop current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Characters or words a minute of the signed-in person, or the usual pace. */
    @Transactional(readOnly = true)
    public int of(ScriptLanguage language) {
        return jdbc.sql("select pace from speaking_pace where shop_id = ? and username = ? and language = ?")
                .params(current.id(), current.actor(), language.name())
                .query(Integer.class)
                .optional()
                .orElse(language.usualPace());
    }

    /**
     * Sets the pace of the signed-in person.
     *
     * @throws IllegalArgumentException if nobody speaks like that
     */
    @Transactional
    public void set(ScriptLanguage language, int pace) {
        if (pace < language.slowest() || pace > language.fastest()) {
            throw new IllegalArgumentException(
                    "pace must be in [" + language.slowest() + ", " + language.fastest() + "]; got: " + pace);
        }
        int changed = jdbc.sql("update speaking_pace set pace = ? where shop_id = ? and username = ? and language = ?")
                .params(pace, current.id(), current.actor(), language.name())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into speaking_pace (shop_id, username, language, pace) values (?, ?, ?, ?)")
                    .params(current.id(), current.actor(), language.name(), pace)
                    .update();
        }
    }
}
