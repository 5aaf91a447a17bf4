package app.dapei.live.ui;

import app.dapei.bundles.core.Occasion;
import app.dapei.live.HostScripts;
import app.dapei.live.HostScripts.Prompt;
import app.dapei.live.core.LiveItem.BundleItem;
import app.dapei.live.core.LiveState;
import app.dapei.live.core.UnlockProgress;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The words for what is on air, in type that is read from a distance. */
class PrompterPanel extends Composite<Div> {

    private final transient ObjectProvider<HostScripts> scripts;
    private final long shopId;
    private @Nullable Prompt shown;

    PrompterPanel(ObjectProvider<HostScripts> scripts, long shopId) {
        this.scripts = scripts;
        this.shopId = shopId;
        getContent().addClassNames("panel", "prompter");
        getContent().setVisible(false);
        getContent().setTestId("prompter");
    }

    /** Shows the script of what is on air, with the price of this moment; nothing where there is none. */
    void show(LiveState state) {
        var prompt = state.onAir() instanceof BundleItem bundle ? prompt(state, bundle.bundleId()) : null;
        if (prompt != null && prompt.equals(shown)) {
            return;
        }
        shown = prompt;
        getContent().removeAll();
        getContent().setVisible(prompt != null);
        if (prompt == null) {
            return;
        }
        var time = new Span(getTranslation(
                "live.prompter.time", "%d:%02d".formatted(prompt.seconds() / 60, prompt.seconds() % 60)));
        time.addClassName("meta");
        var head = new Div(new H2(prompt.title()), time);
        head.addClassName("panel-head");
        getContent().add(head);
        prompt.parts().forEach(part -> getContent().add(new Paragraph(part)));
    }

    private @Nullable Prompt prompt(LiveState state, UUID bundleId) {
        var occasion = Occasion.NONE.withLivePrice(state.prices().get(bundleId));
        return scripts.stream()
                .flatMap(one -> one.of(shopId, bundleId, getLocale(), occasion, likesLeft(state, bundleId)).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long likesLeft(LiveState state, UUID bundleId) {
        var goal = state.unlock();
        if (goal == null
                || goal.state() != UnlockProgress.State.OPEN
                || !goal.unlock().bundleId().equals(bundleId)) {
            return null;
        }
        return Math.max(0, goal.unlock().goal() - goal.likes());
    }
}
