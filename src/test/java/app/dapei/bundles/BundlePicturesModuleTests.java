package app.dapei.bundles;

import static app.dapei.bundles.BundlesFixtures.camping;
import static app.dapei.bundles.BundlesFixtures.lamp;
import static app.dapei.bundles.BundlesFixtures.mat;
import static app.dapei.bundles.BundlesFixtures.product;
import static app.dapei.bundles.BundlesFixtures.tent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.dapei.access.Role;
import app.dapei.access.Shop;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundlePicture.Background;
import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.BundlePicture.Tag;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.DraftChange;
import app.dapei.bundles.core.SlotRole;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.testing.Acting;
import app.dapei.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ModuleTest
class BundlePicturesModuleTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Acting acting;

    @Autowired
    Catalog catalog;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleDesk desk;

    @Autowired
    BundleVersions versions;

    @Autowired
    BundlePictures pictures;

    @Autowired
    PublishedBundles published;

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;
    Shop shop;

    @BeforeEach
    void signIn() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shop = acting.newShop();
        acting.signIn(shop, Role.MERCHANT);
    }

    @AfterEach
    void signOut() {
        acting.nobody();
    }

    private UUID publish(BundleDraft draft) {
        var id = desk.add(draft);
        desk.publish(id, bundles.find(id).orElseThrow().version());
        return id;
    }

    private PublishedBundle seen() {
        return published.ofShop(shop.id()).getFirst();
    }

    private String pathOf(UUID id, String price) {
        var row = bundles.find(id).orElseThrow();
        return "/"
                + pictures.path(id, row.draft(), row.worth().products(), price).orElseThrow();
    }

    private ProductDraft pictured(String sku, String picture) {
        return new ProductDraft(sku, sku, null, null, 9900, 4000L, 9, List.of(), picture, ProductState.ACTIVE);
    }

    @Test
    void showsAPublishedBundlesPictureToAnybodyForEver() throws Exception {
        long main = catalog.add(pictured("T", "pictures/tent-1.svg"));
        publish(camping(main, mat(catalog)));
        acting.nobody();

        var picture = seen().picture();

        assertThat(picture.tag()).isEqualTo(BundlePicture.USUAL_TAG);
        browser.perform(get("/" + picture.path()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(content().string(containsString("data:image/svg+xml;base64,")))
                .andExpect(content().string(containsString(">防</text>")))
                .andExpect(content().string(not(containsString("¥"))));
    }

    @Test
    void writesThePriceOnTheTagForWhoeverAsksForThat() throws Exception {
        var id = desk.add(camping(tent(catalog), mat(catalog)));
        // 399.00 and 59.00, ten percent off: 412.20
        browser.perform(get(pathOf(id, "¥412.2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">¥412.2</text>")));
    }

    @Test
    void tellsNothingOfADraftWithoutItsHash() throws Exception {
        var id = desk.add(camping(tent(catalog), mat(catalog)));
        var guessed = "/pictures/bundles/" + id + "/" + "0".repeat(32) + ".svg";
        var wrongPrice = pathOf(id, "¥1");
        browser.perform(get(guessed)).andExpect(status().isNotFound());
        browser.perform(get(wrongPrice)).andExpect(status().isNotFound());
        browser.perform(get("/pictures/bundles/no-number/" + "0".repeat(32) + ".svg"))
                .andExpect(status().isNotFound());
        browser.perform(get("/pictures/bundles/" + UUID.randomUUID() + "/" + "0".repeat(32) + ".svg"))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsAFormerAddressToThePictureOfNow() throws Exception {
        var id = publish(camping(tent(catalog), mat(catalog)));
        var former = seen().picture().path();
        var row = bundles.find(id).orElseThrow();
        desk.change(id, row.version(), row.draft().withPicture(BundlePicture.AUTOMATIC.withBackground(Background.SKY)));

        assertThat(seen().picture().path()).isNotEqualTo(former);
        browser.perform(get("/" + former))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString(Background.SKY.from())));
    }

    @Test
    void keepsWhatSomebodyHasArrangedInTheBundleAndInItsVersions() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        var id = publish(camping(tent, mat));
        var placed = new BundlePicture(
                Background.MINT,
                List.of(new Piece(mat, 700, 300, 300), new Piece(tent, 300, 400, 400)),
                new Tag(90, 80));
        var row = bundles.find(id).orElseThrow();

        desk.change(id, row.version(), row.draft().withPicture(placed));

        assertThat(bundles.find(id).orElseThrow().draft().picture()).isEqualTo(placed);
        assertThat(seen().picture().tag()).isEqualTo(new Tag(90, 80));
        var all = versions.of(id);
        assertThat(all.getFirst().draft().picture()).isEqualTo(placed);
        assertThat(DraftChange.between(all.get(1).draft(), all.getFirst().draft()))
                .containsExactly(new DraftChange.PictureChanged());
    }

    @Test
    void showsNoPictureOfWhatIsNotOfferedJustNow() {
        long tent = tent(catalog);
        long mat = mat(catalog);
        long lamp = lamp(catalog);
        publish(camping(tent, mat)
                .withSlots(List.of(BundleSlot.of(mat), new BundleSlot(lamp, 1, SlotRole.UPSELL, false))));
        assertThat(seen().picture()).isNotNull();

        catalog.change(catalog.edit(lamp).orElseThrow().with(product("LAMP", "营地灯", 8900, 4000L, 0)));

        assertThat(seen().picture()).isNull();
    }

    @Test
    void waitsForTheCopyOfAPictureThatLiesElsewhere() throws Exception {
        var address = "https://pictures.example/" + UUID.randomUUID() + ".jpg";
        long main = catalog.add(pictured("FAR", address));
        var id = desk.add(camping(main, mat(catalog)));
        var row = bundles.find(id).orElseThrow();
        assertThat(pictures.path(id, row.draft(), row.worth().products(), null)).isEmpty();

        var other = "https://pictures.example/" + UUID.randomUUID() + ".jpg";
        jdbc.sql("insert into picture_copy (address, fetched_at, type, content) values (?, ?, 'image/jpeg', ?)")
                .params(other, Timestamp.from(Instant.EPOCH), new byte[] {1, 2, 3})
                .update();
        long copied = catalog.add(pictured("COPIED", other));
        var second = desk.add(camping(copied, mat2()));

        browser.perform(get(pathOf(second, null)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data:image/jpeg;base64,AQID")))
                .andExpect(content().string(not(containsString("https://pictures"))));
    }

    private long mat2() {
        return catalog.add(product("MAT2", "蛋巢垫", 5900, 2000L, 30));
    }
}
