package app.dapei.live.ui;

import app.dapei.bundles.core.Demonstration;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;

/** How the host shows what is on air: steps, and pictures and clips to open. */
final class DemonstrationPanel extends Composite<Section> {

    private Demonstration shown = Demonstration.NONE;

    DemonstrationPanel() {
        getContent().addClassNames("panel", "console-column");
        getContent().setVisible(false);
        getContent().setTestId("demonstration");
    }

    void show(Demonstration demonstration) {
        if (demonstration.equals(shown)) {
            return;
        }
        shown = demonstration;
        getContent().removeAll();
        getContent().setVisible(!demonstration.isEmpty());
        var steps = new OrderedList();
        demonstration.steps().forEach(step -> steps.add(new ListItem(step)));
        var media = new Div();
        media.addClassName("console-actions");
        for (int i = 0; i < demonstration.media().size(); i++) {
            var link = new Anchor(
                    demonstration.media().get(i),
                    getTranslation("live.demonstration.media", i + 1),
                    AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            media.add(link);
        }
        getContent().add(new H2(getTranslation("live.demonstration")), steps, media);
    }
}
