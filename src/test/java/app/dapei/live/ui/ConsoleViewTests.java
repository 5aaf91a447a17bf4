package app.dapei.live.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.dapei.access.Role;
import app.dapei.bundles.BundleDesk;
import app.dapei.bundles.Bundles;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundleSlot;
import app.dapei.bundles.core.Demonstration;
import app.dapei.bundles.core.PriceRule;
import app.dapei.catalog.Catalog;
import app.dapei.catalog.ProductDraft;
import app.dapei.catalog.ProductState;
import app.dapei.live.AssociationMeters;
import app.dapei.live.Comments;
import app.dapei.live.LiveSession;
import app.dapei.live.LiveSessions;
import app.dapei.live.ShopRooms;
import app.dapei.live.ShopWords;
import app.dapei.live.core.HostState;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveItem.ProductItem;
import app.dapei.live.core.Poll;
import app.dapei.live.core.chat.Intent;
import app.dapei.testing.PortalViewTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleViewTests extends PortalViewTest {

    @Autowired
    ShopRooms rooms;

    @Autowired
    LiveSessions sessions;

    @Autowired
    Comments comments;

    @Autowired
    ShopWords shopWords;

    @Autowired
    AssociationMeters meters;

    @Autowired
    Catalog catalog;

    @Autowired
    BundleDesk desk;

    @Autowired
    Bundles bundles;

    private LiveSession plan() {
        var room = rooms.add("Studio");
        return sessions.plan(room.id(), "Wednesday show", Instant.parse("2026-11-22T12:00:00Z"));
    }

    private long product(String sku, String name) {
        return catalog.add(
                new ProductDraft(sku, name, null, null, 10000, 4321L, 50, List.of(), null, ProductState.ACTIVE));
    }

    private UUID bundle(String name) {
        var main = product(name + "-A", name + " main");
        var other = product(name + "-B", name + " other");
        var id = desk.add(new BundleDraft(
                name, null, "", main, 1, List.of(BundleSlot.of(other)), new PriceRule.PercentOff(1000)));
        desk.publish(id, bundles.find(id).orElseThrow().version());
        return id;
    }

    private void press(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }

    private void open(LiveSession session) {
        navigate("console/" + session.id(), ConsoleView.class);
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    void plansASessionAndOpensItsConsole() {
        rooms.add("Studio");
        navigate("sessions", SessionsView.class);
        press("plan-session");
        test(find(TextField.class).withTestId("session-name").single()).setValue("Wednesday show");
        press("save-session");
        assertThat(sessions.latest())
                .singleElement()
                .extracting(LiveSession::name)
                .isEqualTo("Wednesday show");
        assertThat(find(Span.class).withTestId("phase").single().getText()).isEqualTo("Planned");
    }

    @Test
    void refusesASessionWithoutNameAtTheField() {
        navigate("sessions", SessionsView.class);
        press("plan-session");
        press("save-session");
        assertThat(find(TextField.class).withTestId("session-name").single().isInvalid())
                .isTrue();
        assertThat(find(Select.class).withTestId("session-room").single().isInvalid())
                .isTrue();
        assertThat(sessions.latest()).isEmpty();
    }

    @Test
    void goesLivePutsOnAirAndTakesOff() {
        var session = plan();
        sessions.addItem(session.id(), new BundleItem(bundle("Camping")));
        sessions.addItem(session.id(), new ProductItem(product("LAMP", "Camp lamp")));
        open(session);
        press("start-session");
        assertThat(find(Span.class).withTestId("phase").single().getText()).isEqualTo("Live");
        press("pin-1");
        assertThat(find(Span.class).withTestId("on-air").single().getText()).isEqualTo("Camping");
        assertThat(words()).contains("¥180.00");
        press("pin-2");
        assertThat(find(Span.class).withTestId("on-air").single().getText()).isEqualTo("Camp lamp");
        press("unpin");
        assertThat(find(Span.class).withTestId("on-air").all()).isEmpty();
        sessions.end(session.id());
    }

    @Test
    void asksWhyBeforeFarTooManyCompanionsAreShownAndShowsNothingWithoutAnAnswer() {
        var session = plan();
        var main = product("MAIN", "Camp main");
        var companions = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> BundleSlot.of(product("P" + number, "Part " + number)))
                .toList();
        var id = desk.add(new BundleDraft("Everything", null, "", main, 1, companions, new PriceRule.PercentOff(1000)));
        desk.publish(id, bundles.find(id).orElseThrow().version());
        sessions.addItem(session.id(), new BundleItem(id));
        open(session);
        press("start-session");

        press("pin-1");
        press("save-meter-note");
        var note = find(TextArea.class).withTestId("meter-note").single();
        assertThat(note.isInvalid()).isTrue();
        assertThat(find(Span.class).withTestId("on-air").all()).isEmpty();

        test(note).setValue("Asked for in the chat");
        press("save-meter-note");
        assertThat(find(Span.class).withTestId("on-air").single().getText()).isEqualTo("Everything");
        assertThat(meters.noteOf(session.id())).contains("Asked for in the chat");
        sessions.end(session.id());
    }

    @Test
    void countsThoseWhoWatchAtThisMomentAndNotThoseOfTheLastMeasure() {
        open(plan());
        var strip = new HeatStrip();
        UI.getCurrent().add(strip);
        strip.show(HostState.NOTHING, 37);
        assertThat(words()).contains("Watching 37");
    }

    @Test
    void showsAHostNoCost() {
        var session = plan();
        sessions.addItem(session.id(), new BundleItem(bundle("Camping")));
        openAs(shop, Role.HOST);
        open(session);
        press("start-session");
        press("pin-1");
        assertThat(words()).noneMatch(text -> text.contains("43.21") || text.contains("86.42"));
        sessions.end(session.id());
    }

    @Test
    void showsTheHostHowToShowWhatIsOnAir() {
        var session = plan();
        var id = bundle("Camping");
        var row = bundles.find(id).orElseThrow();
        var shown =
                new Demonstration(List.of("Pitch the tent", "Unroll the mat"), List.of("https://cdn.example/a.mp4"));
        desk.change(id, row.version(), row.draft().withDemonstration(shown));
        sessions.addItem(session.id(), new BundleItem(id));
        open(session);
        press("start-session");
        assertThat(find(Section.class).withTestId("demonstration").all()).isEmpty();
        press("pin-1");
        var panel = find(Section.class).withTestId("demonstration").single();
        assertThat(find(ListItem.class, panel).all())
                .extracting(ListItem::getText)
                .containsExactly("Pitch the tent", "Unroll the mat");
        assertThat(find(Anchor.class, panel).single().getHref()).isEqualTo("https://cdn.example/a.mp4");
        sessions.end(session.id());
    }

    @Test
    void asksViewersAndShowsHowTheyVote() {
        var session = plan();
        bundle("Camping");
        bundle("Commuting");
        open(session);
        press("start-session");
        press("new-poll");
        press("start-poll");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Poll.Option> options =
                find(MultiSelectComboBox.class).withTestId("poll-options").single();
        assertThat(options.isInvalid()).isTrue();
        options.setValue(options.getGenericDataView()
                .getItems()
                .filter(option -> option.text().matches("Camping|Commuting"))
                .collect(Collectors.toSet()));
        ComponentUtil.fireEvent(options, new ComboBoxBase.CustomValueSetEvent<>(options, true, " Something red "));
        find(IntegerField.class).withTestId("poll-seconds").single().setValue(10);
        press("start-poll");
        assertThat(find(IntegerField.class).withTestId("poll-seconds").single().getErrorMessage())
                .isEqualTo("Please give a whole number from 15 to 1,800");
        find(IntegerField.class).withTestId("poll-seconds").single().setValue(1800);
        press("start-poll");
        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().equals("Which set shall we show next?"));
        assertThat(words()).contains("Camping · votes: 0", "Commuting · votes: 0", "Something red · votes: 0");
        press("close-poll");
        assertThat(words()).contains("The poll is over");
        sessions.end(session.id());
    }

    @Test
    void showsOneCueWithItsEvidenceAndPutsItOnAir() {
        var session = plan();
        var lamp = product("LAMP", "Camp lamp");
        var id = desk.add(new BundleDraft(
                "Evening",
                null,
                "",
                lamp,
                1,
                List.of(BundleSlot.of(product("GAS", "Gas"))),
                new PriceRule.PercentOff(0)));
        desk.publish(id, bundles.find(id).orElseThrow().version());
        sessions.addItem(session.id(), new ProductItem(lamp));
        open(session);
        press("start-session");
        press("pin-1");
        var room = rooms.all().getFirst();
        for (var viewer : List.of("ann", "bo", "cy", "di")) {
            comments.say(room, viewer, viewer, viewer, "what goes with it?").join();
        }
        open(session);
        assertThat(find(Span.class).withTestId("cue-evidence").single().getText())
                .isEqualTo("4 people asked in 60 s what goes with Camp lamp");
        assertThat(find(Span.class).withTestId("cue-option").single().getText()).isEqualTo("Evening");
        press("cue-accept");
        assertThat(find(Span.class).withTestId("on-air").single().getText()).isEqualTo("Evening");
        assertThat(find(Span.class).withTestId("cue-evidence").all()).isEmpty();
        press("chat-MATCHING");
        assertThat(words()).contains("what goes with it?");
        sessions.end(session.id());
    }

    @Test
    void rehearsesWithAMadeUpAudienceAndSumsUp() {
        var session = plan();
        sessions.addItem(session.id(), new BundleItem(bundle("Camping")));
        open(session);
        press("practise");
        assertThat(find(Span.class).withTestId("phase").single().getText()).isEqualTo("Planned · Rehearsal");
        press("start-session");
        press("pin-1");
        assertThat(find(Select.class).withTestId("speed").single().getValue()).isEqualTo(1);
        assertThat(sessions.latest()).extracting(LiveSession::id).containsExactly(session.id());
        press("end-session");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(H2.class).all()).anyMatch(title -> title.getText().equals("What was on air"));
    }

    @Test
    void triesPhrasesBeforeTheyAreSaved() {
        navigate("chat-words", ChatWordsView.class);
        test(find(TextField.class).withTestId("trial").single()).setValue("全家桶呢");
        assertThat(words()).contains("Nothing recognised");
        test(find(TextArea.class).withTestId("phrases").single()).setValue("全家桶");
        assertThat(words()).contains("Pairing");
        press("save-phrases");
        assertThat(shopWords.words().of(Intent.MATCH)).containsExactly("全家桶");
        press("reset-phrases");
        assertThat(shopWords.words().of(Intent.MATCH)).contains("搭");
    }

    @Test
    void isNeitherForAnalystsNorForOtherShops() {
        var session = plan();
        openAs(shop, Role.ANALYST);
        assertThatThrownBy(() -> open(session)).isInstanceOf(IllegalArgumentException.class);
        openAs(acting.newShop(), Role.HOST);
        assertThatThrownBy(() -> open(session)).isInstanceOf(IllegalArgumentException.class);
    }
}
