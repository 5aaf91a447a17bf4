package app.dapei.live.ui;

import app.dapei.live.RoomVideos;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks for the address of a room's picture. */
final class RoomVideoDialog extends Dialog {

    private final TextField address = new TextField();
    private final SerializableConsumer<String> save;

    /**
     * @param current the address so far; empty for none
     * @param save told a valid address, or an empty text for none
     */
    RoomVideoDialog(String current, SerializableConsumer<String> save) {
        this.save = save;
        setHeaderTitle(getTranslation("live.rooms.video"));
        address.setLabel(getTranslation("live.rooms.video.address"));
        address.setHelperText(getTranslation("live.rooms.video.help"));
        address.setPlaceholder("https://…/live.m3u8");
        address.setValue(current);
        address.setMaxLength(RoomVideos.ADDRESS_LIMIT);
        address.setClearButtonVisible(true);
        address.setWidth("420px");
        address.setTestId("room-video");
        address.addValueChangeListener(change -> address.setInvalid(false));
        add(address);
        var cancel = new Button(getTranslation("live.rooms.cancel"), click -> close());
        var done = new Button(getTranslation("live.rooms.save"), click -> finish());
        done.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        done.addClickShortcut(Key.ENTER);
        done.setTestId("save-video");
        getFooter().add(cancel, done);
        addOpenedChangeListener(change -> address.focus());
    }

    private void finish() {
        var text = address.getValue().strip();
        if (text.isEmpty() || RoomVideos.isValid(text)) {
            close();
            save.accept(text);
        } else {
            address.setErrorMessage(getTranslation("live.rooms.video.error"));
            address.setInvalid(true);
        }
    }
}
