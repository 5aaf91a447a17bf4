package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;

/** Tells parts of a screen whether the window is as narrow as a phone's. */
public final class ScreenWidth {

    /** From so many pixels on a window is not narrow. */
    public static final int NARROW = 700;

    private ScreenWidth() {}

    /** Tells now and at each change, while the component is attached, whether the window is narrow. */
    public static void whenNarrow(Component component, Consumer<Boolean> listener) {
        var size = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        Signal.effect(component, () -> {
            int width = size.get().width();
            listener.accept(width > 0 && width < NARROW);
        });
    }
}
