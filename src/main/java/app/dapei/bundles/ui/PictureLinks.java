package app.dapei.bundles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;

/** A bundle's picture, to look at and to take along as a file. */
final class PictureLinks extends Div {

    /** Draws the picture on a canvas of the browser, twice as fine, and saves that. */
    private static final String SAVE = """
        const image = new Image();
        image.src = $0;
        image.decode().then(() => {
          const canvas = document.createElement('canvas');
          canvas.width = 2000;
          canvas.height = 1500;
          canvas.getContext('2d').drawImage(image, 0, 0, 2000, 1500);
          canvas.toBlob((blob) => {
            const link = document.createElement('a');
            link.href = URL.createObjectURL(blob);
            link.download = $1;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 1000);
          }, 'image/png');
        });
        """;

    PictureLinks(BundleTexts texts, String path, String name) {
        var image = new Image(path, texts.text("picture.of", name));
        image.addClassName("bundle-picture");
        image.setTestId("bundle-picture");
        var svg = new Anchor(path, texts.text("picture.svg"));
        svg.setRouterIgnore(true);
        svg.getElement().setAttribute("download", name + ".svg");
        var png = new Button(texts.text("picture.png"), click -> getElement().executeJs(SAVE, path, name + ".png"));
        png.setTestId("picture-png");
        var line = new Div(png, svg);
        line.addClassName("picture-files");
        add(image, line);
    }
}
