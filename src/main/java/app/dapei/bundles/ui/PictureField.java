package app.dapei.bundles.ui;

import app.dapei.bundles.BundleAssessment;
import app.dapei.bundles.BundlePictures;
import app.dapei.bundles.core.BundleDraft;
import app.dapei.bundles.core.BundlePicture;
import app.dapei.bundles.core.BundlePicture.Background;
import app.dapei.bundles.core.BundlePicture.Piece;
import app.dapei.bundles.core.BundlePicture.Tag;
import app.dapei.shared.Money;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Arranges a bundle's picture: what lies where, on which background, with or without a price tag. */
final class PictureField extends Composite<Div> {

    private static final List<String> WORDS =
            List.of("canvas", "tag", "help", "keys", "larger", "smaller", "forward", "back");

    private final BundleTexts texts;
    private final BundlePictures pictures;
    private final Runnable changed;
    private final PictureCanvas canvas = new PictureCanvas(this::arranged);
    private final Select<Background> background = new Select<>();
    private final Checkbox tag = new Checkbox();
    private final Button again;
    private final Paragraph nothing;
    private BundlePicture picture = BundlePicture.AUTOMATIC;
    private boolean showing;

    PictureField(BundleTexts texts, BundlePictures pictures, Runnable changed) {
        this.texts = texts;
        this.pictures = pictures;
        this.changed = changed;
        canvas.getElement().setAttribute("data-testid", "picture-canvas");
        background.setLabel(texts.text("picture.background"));
        background.setItems(Background.values());
        background.setItemLabelGenerator(one -> texts.text("picture.background." + one));
        background.setTestId("picture-background");
        background.addValueChangeListener(change -> set(picture.withBackground(change.getValue())));
        tag.setLabel(texts.text("picture.with-tag"));
        tag.setTestId("picture-tag");
        tag.addValueChangeListener(change -> set(picture.withTag(change.getValue() ? BundlePicture.USUAL_TAG : null)));
        again = new Button(texts.text("picture.again"), click -> set(picture.withPieces(List.of())));
        again.setTestId("picture-again");
        nothing = new Paragraph(texts.text("picture.nothing"));
        nothing.addClassName("meta");
        var row = new Div(background, tag, again);
        row.addClassNames("form-row", "picture-row");
        getContent().add(nothing, row, canvas);
    }

    BundlePicture picture() {
        return picture;
    }

    void show(BundlePicture other) {
        picture = other;
        showing = true;
        background.setValue(other.background());
        tag.setValue(other.tag() != null);
        showing = false;
    }

    /** Shows the products of a draft where they lie, with its price of now. */
    void show(BundleDraft draft, BundleAssessment worth) {
        var products = worth.products();
        var pieces = picture.arranged(draft.productIds()).stream()
                .flatMap(piece -> Stream.ofNullable(products.get(piece.productId()))
                        .map(product -> {
                            var tile = pictures.tile(product);
                            return new PictureCanvas.ShownPiece(
                                    product.id(),
                                    product.name(texts.locale()),
                                    product.picture(),
                                    tile.letter(),
                                    tile.paper(),
                                    tile.ink(),
                                    piece.x(),
                                    piece.y(),
                                    piece.size());
                        }))
                .toList();
        var words = WORDS.stream().collect(Collectors.toMap(word -> word, word -> texts.text("picture." + word)));
        canvas.show(PictureCanvas.shown(picture, pieces, tag(worth), words));
        canvas.setVisible(!pieces.isEmpty());
        nothing.setVisible(pieces.isEmpty());
        again.setEnabled(!picture.pieces().isEmpty());
    }

    private PictureCanvas.@Nullable ShownTag tag(BundleAssessment worth) {
        var at = picture.tag();
        return at == null
                ? null
                : worth.quote()
                        .map(quote -> BundlePictures.tag(
                                new Money(quote.price(), texts.shop().currency())))
                        .map(text -> new PictureCanvas.ShownTag(text, at.x(), at.y()))
                        .orElse(null);
    }

    private void arranged(List<Piece> pieces, @Nullable Tag at) {
        set(picture.withPieces(pieces).withTag(at == null ? picture.tag() : at));
    }

    private void set(BundlePicture other) {
        if (!showing) {
            picture = other;
            changed.run();
        }
    }
}
