package app.dapei.catalog.ui;

import app.dapei.catalog.ProductState;
import com.vaadin.flow.component.html.Span;

/** Whether a product may be sold, in a word and a colour. */
final class StateTag extends Span {

    StateTag(ProductState state) {
        setText(getTranslation("catalog.state." + state));
        addClassNames(
                "tag",
                switch (state) {
                    case ACTIVE -> "positive";
                    case PAUSED -> "caution";
                    case ARCHIVED -> "neutral";
                });
    }
}
