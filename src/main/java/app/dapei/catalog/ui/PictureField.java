package app.dapei.catalog.ui;

import app.dapei.shared.ui.ProductPicture;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;

/** Chooses one of the portal's own drawings, or takes the https address of a picture. */
final class PictureField extends ComboBox<String> {

    private static final long serialVersionUID = 1;

    PictureField(String label, List<String> drawings) {
        super(label);
        setItems(drawings);
        setItemLabelGenerator(PictureField::label);
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        setPlaceholder("https://…");
        setRenderer(new ComponentRenderer<>(PictureField::line));
        addCustomValueSetListener(typed -> setValue(typed.getDetail().strip()));
        addValueChangeListener(change -> preview());
        preview();
    }

    private void preview() {
        var path = getValue();
        setPrefixComponent(path == null ? null : new ProductPicture(path, label(path), ProductPicture.Size.SMALL));
    }

    private static Div line(String path) {
        var line = new Div(new ProductPicture(path, label(path), ProductPicture.Size.SMALL), new Span(label(path)));
        line.addClassName("product-cell");
        return line;
    }

    private static String label(String path) {
        return path.startsWith("pictures/")
                ? path.substring("pictures/".length()).replace(".svg", "")
                : path;
    }
}
