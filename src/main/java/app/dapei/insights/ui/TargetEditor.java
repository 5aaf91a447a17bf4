package app.dapei.insights.ui;

import app.dapei.access.CurrentShop;
import app.dapei.access.Role;
import app.dapei.insights.Cockpit;
import app.dapei.insights.core.Kpi;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import org.jspecify.annotations.Nullable;

/** What the shop wants of a figure, for those who may say so; drawn as a line in the chart. */
final class TargetEditor extends Div {

    TargetEditor(Cockpit cockpit, Kpi kpi, @Nullable Double target, CurrentShop current) {
        addClassName("target-editor");
        Role role = current.user().orElseThrow().role();
        if (role != Role.MERCHANT && role != Role.ADMIN) {
            return;
        }
        double factor = kpi.unit() == Kpi.Unit.RATIO ? 1 : kpi.unit() == Kpi.Unit.PERCENT ? 100 : .01;
        var field = new NumberField(getTranslation("insights.target", kpi.unit() == Kpi.Unit.PERCENT ? "%" : ""));
        field.setMin(0);
        field.setClearButtonVisible(true);
        if (target != null) {
            field.setValue(target * factor);
        }
        add(field, new Button(getTranslation("insights.target.keep"), click -> {
            Double wanted = field.getValue();
            cockpit.setTarget(kpi, wanted == null ? null : wanted / factor);
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(true));
        }));
    }
}
