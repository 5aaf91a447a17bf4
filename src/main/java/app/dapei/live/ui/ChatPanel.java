package app.dapei.live.ui;

import app.dapei.live.core.Comment;
import app.dapei.live.core.HostState;
import app.dapei.live.core.chat.Intent;
import app.dapei.shared.ui.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** What viewers write, the newest on top: everything, questions, or requests to match. */
final class ChatPanel extends Composite<Section> {

    private static final int MOST_SHOWN = 40;

    private final EnumMap<Part, Button> tabs = new EnumMap<>(Part.class);
    private final Div list = new Div();
    private final Span count = new Span();
    private final transient Map<String, Component> rows = new LinkedHashMap<>();
    private transient List<Comment> comments = List.of();
    private Part part = Part.ALL;

    private enum Part {
        ALL,
        QUESTIONS,
        MATCHING
    }

    ChatPanel() {
        list.addClassName("chat-list");
        count.addClassName("meta");
        var head = new Div();
        for (var each : Part.values()) {
            var tab = new Button(
                    getTranslation("live.chat." + each.name().toLowerCase(Locale.ROOT)), click -> choose(each));
            tab.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            tab.setTestId("chat-" + each);
            tabs.put(each, tab);
            head.add(tab);
        }
        mark();
        head.add(count);
        head.addClassName("chat-head");
        getContent().addClassNames("panel", "console-column", "chat");
        getContent().add(head, list);
    }

    void show(HostState state) {
        count.setText(getTranslation("live.chat.count", new Formats(getLocale()).count(state.comments())));
        if (!state.chat().equals(comments)) {
            comments = state.chat();
            fill();
        }
    }

    private void clear() {
        list.removeAll();
        rows.clear();
    }

    /** Adds what is new on top and takes away what is too old; what stays is not sent again. */
    private void fill() {
        var wanted = comments.stream().filter(inTab()).toList();
        var shown = wanted.subList(Math.max(0, wanted.size() - MOST_SHOWN), wanted.size());
        for (var comment : shown) {
            if (!rows.containsKey(comment.id())) {
                var row = row(comment);
                rows.put(comment.id(), row);
                list.addComponentAsFirst(row);
            }
        }
        while (rows.size() > shown.size()) {
            var eldest = rows.entrySet().iterator();
            list.remove(eldest.next().getValue());
            eldest.remove();
        }
    }

    private void choose(Part next) {
        part = next;
        mark();
        clear();
        fill();
    }

    private void mark() {
        tabs.forEach((each, tab) -> {
            tab.getElement().setAttribute("aria-pressed", String.valueOf(each == part));
            tab.getClassNames().set("chosen", each == part);
        });
    }

    private Predicate<Comment> inTab() {
        return switch (part) {
            case ALL -> comment -> true;
            case QUESTIONS -> comment -> !comment.intents().isEmpty();
            case MATCHING -> comment -> comment.intents().contains(Intent.MATCH);
        };
    }

    private Component row(Comment comment) {
        var name = new Span(comment.name());
        name.addClassName("chat-name");
        var text = new Span(comment.text());
        text.addClassName("chat-text");
        var row = new Div(name, text);
        row.addClassName("chat-row");
        comment.intents().stream().sorted().forEach(intent -> {
            var tag = new Span(getTranslation("live.intent." + intent));
            tag.addClassNames("tag", intent == Intent.MATCH ? "positive" : "info");
            row.add(tag);
        });
        return row;
    }
}
