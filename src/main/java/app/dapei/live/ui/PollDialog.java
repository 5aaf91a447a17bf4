package app.dapei.live.ui;

import app.dapei.live.core.Poll;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;

/** Asks what viewers are to vote on: 2 to 5 bundles, products or words of the host's own. */
final class PollDialog extends Dialog {

    private static final int USUAL_SECONDS = 60;
    private static final int STEP_SECONDS = 15;

    private final TextField question = new TextField();
    private final MultiSelectComboBox<Poll.Option> options = new MultiSelectComboBox<>();
    private final IntegerField seconds = new IntegerField();
    private final Checkbox changeable = new Checkbox();
    private final transient Opening opening;

    /** Opens a poll. */
    interface Opening {

        void open(String question, List<Poll.Option> options, int seconds, boolean changeable);
    }

    /** @param search what can be shown whose name contains a text */
    PollDialog(Function<String, List<Showable>> search, Opening opening) {
        this.opening = opening;
        setHeaderTitle(getTranslation("live.console.poll.new"));
        question.setLabel(getTranslation("live.console.poll.question"));
        question.setValue(getTranslation("live.console.poll.question.usual"));
        question.setMaxLength(Poll.TEXT_LIMIT);
        question.setTestId("poll-question");
        offer(search);
        seconds.setLabel(getTranslation("live.console.poll.seconds"));
        seconds.setHelperText(getTranslation("live.console.poll.seconds.hint"));
        seconds.setMin(Poll.SHORTEST_SECONDS);
        seconds.setMax(Poll.LONGEST_SECONDS);
        seconds.setStep(STEP_SECONDS);
        seconds.setStepButtonsVisible(true);
        seconds.setManualValidation(true);
        seconds.setValue(USUAL_SECONDS);
        seconds.setTestId("poll-seconds");
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

    /** Bundles and products by name; what is typed and found nowhere is an option, too. */
    private void offer(Function<String, List<Showable>> search) {
        options.setLabel(getTranslation("live.console.poll.options"));
        options.setHelperText(getTranslation("live.console.poll.options.hint"));
        options.setItems(query -> search.apply(query.getFilter().orElse("")).stream()
                .map(PollDialog::option)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        options.setItemLabelGenerator(Poll.Option::text);
        options.setAllowCustomValue(true);
        options.addCustomValueSetListener(typed -> {
            var text = typed.getDetail().strip();
            if (Poll.isText(text)) {
                options.select(new Poll.Option(text, ""));
            }
        });
        options.setTestId("poll-options");
    }

    private void start() {
        var chosen = List.copyOf(options.getValue());
        var length = seconds.getValue();
        question.setInvalid(!Poll.isText(question.getValue()));
        question.setErrorMessage(getTranslation("live.console.poll.question.error"));
        options.setInvalid(chosen.size() < Poll.LEAST_OPTIONS || chosen.size() > Poll.MOST_OPTIONS);
        options.setErrorMessage(getTranslation("live.console.poll.options.error", chosen.size()));
        seconds.setInvalid(length == null || length < Poll.SHORTEST_SECONDS || length > Poll.LONGEST_SECONDS);
        seconds.setErrorMessage(getTranslation("live.console.poll.seconds.error"));
        if (!question.isInvalid() && !options.isInvalid() && !seconds.isInvalid()) {
            close();
            opening.open(question.getValue(), chosen, length, changeable.getValue());
        }
    }

    private static Poll.Option option(Showable showable) {
        var name = showable.name();
        var text = name.length() <= Poll.TEXT_LIMIT ? name : name.substring(0, Poll.TEXT_LIMIT);
        return new Poll.Option(text, showable.item().toString());
    }
}
