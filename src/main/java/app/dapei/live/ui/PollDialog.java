package app.dapei.live.ui;

import app.dapei.live.core.Poll;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks what viewers are to vote on: bundles of the shop, 2 to 5. */
final class PollDialog extends Dialog {

    private static final int USUAL_SECONDS = 60;

    private final TextField question = new TextField();
    private final MultiSelectComboBox<Showable> options = new MultiSelectComboBox<>();
    private final Select<Integer> seconds = new Select<>();
    private final Checkbox changeable = new Checkbox();
    private final transient Opening opening;

    /** Opens a poll. */
    interface Opening {

        void open(String question, List<Poll.Option> options, int seconds, boolean changeable);
    }

    PollDialog(List<Showable> bundles, Opening opening) {
        this.opening = opening;
        setHeaderTitle(getTranslation("live.console.poll.new"));
        question.setLabel(getTranslation("live.console.poll.question"));
        question.setValue(getTranslation("live.console.poll.question.usual"));
        question.setMaxLength(Poll.TEXT_LIMIT);
        question.setTestId("poll-question");
        options.setLabel(getTranslation("live.console.poll.options"));
        options.setItems(bundles);
        options.setItemLabelGenerator(Showable::name);
        options.setTestId("poll-options");
        seconds.setLabel(getTranslation("live.console.poll.seconds"));
        seconds.setItems(30, USUAL_SECONDS, 120, 300);
        seconds.setItemLabelGenerator(value -> getTranslation("live.console.poll.seconds.value", value));
        seconds.setValue(USUAL_SECONDS);
        changeable.setLabel(getTranslation("live.console.poll.changeable"));
        var form = new VerticalLayout(question, options, seconds, changeable);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        form.setWidth("360px");
        add(form);
        var start = new Button(getTranslation("live.console.poll.start"), click -> start());
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        start.setTestId("start-poll");
        getFooter().add(new Button(getTranslation("live.rooms.cancel"), click -> close()), start);
    }

    private void start() {
        var chosen = options.getValue();
        question.setInvalid(!Poll.isText(question.getValue()));
        question.setErrorMessage(getTranslation("live.console.poll.question.error"));
        options.setInvalid(chosen.size() < Poll.LEAST_OPTIONS || chosen.size() > Poll.MOST_OPTIONS);
        options.setErrorMessage(getTranslation("live.console.poll.options.error"));
        if (!question.isInvalid() && !options.isInvalid()) {
            close();
            opening.open(
                    question.getValue(),
                    chosen.stream().map(PollDialog::option).toList(),
                    seconds.getValue(),
                    changeable.getValue());
        }
    }

    private static Poll.Option option(Showable showable) {
        var name = showable.name();
        var text = name.length() <= Poll.TEXT_LIMIT ? name : name.substring(0, Poll.TEXT_LIMIT);
        return new Poll.Option(text, showable.item().toString());
    }
}
