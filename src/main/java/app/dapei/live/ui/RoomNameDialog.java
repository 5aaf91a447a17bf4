package app.dapei.live.ui;

import app.dapei.live.Room;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for a room's name. */
final class RoomNameDialog extends Dialog {

    private final TextField name = new TextField();
    private final SerializableConsumer<String> save;

    /**
     * @param title translated
     * @param current the name so far; empty for a new room
     * @param save told the name, which is valid
     */
    RoomNameDialog(String title, String current, SerializableConsumer<String> save) {
        this.save = save;
        setHeaderTitle(title);
        name.setLabel(getTranslation("live.rooms.name"));
        name.setHelperText(getTranslation("live.rooms.name.help"));
        name.setValue(current);
        name.setMaxLength(Room.NAME_LIMIT);
        name.setWidth("320px");
        name.setTestId("room-name");
        name.addValueChangeListener(change -> name.setInvalid(false));
        add(name);
        var cancel = new Button(getTranslation("live.rooms.cancel"), click -> close());
        var done = new Button(getTranslation("live.rooms.save"), click -> finish());
        done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        done.addClickShortcut(Key.ENTER);
        done.setTestId("save-room");
        getFooter().add(cancel, done);
        addOpenedChangeListener(change -> name.focus());
    }

    private void finish() {
        if (Room.isName(name.getValue())) {
            close();
            save.accept(name.getValue());
        } else {
            name.setErrorMessage(getTranslation("live.rooms.name.error", Room.NAME_LIMIT));
            name.setInvalid(true);
        }
    }
}
