package app.dapei.live.ui;

import app.dapei.live.Room;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Asks what session is planned: its name, room and time. */
final class SessionDialog extends Dialog {

    private final TextField name = new TextField();
    private final Select<Room> room = new Select<>();
    private final DateTimePicker time = new DateTimePicker();
    private final transient Planning planning;

    /** Plans a session; the time is the shop's. */
    interface Planning {

        void plan(Room room, String name, LocalDateTime at);
    }

    /** @param now the time in the shop */
    SessionDialog(List<Room> rooms, LocalDateTime now, Planning planning) {
        this.planning = planning;
        setHeaderTitle(getTranslation("live.sessions.plan"));
        name.setLabel(getTranslation("live.sessions.name"));
        name.setMaxLength(Room.NAME_LIMIT);
        name.setTestId("session-name");
        room.setLabel(getTranslation("live.sessions.room"));
        room.setItems(rooms);
        room.setItemLabelGenerator(one -> one.name(getLocale()));
        room.setTestId("session-room");
        if (rooms.isEmpty()) {
            room.setHelperText(getTranslation("live.sessions.no-room"));
        } else {
            room.setValue(rooms.getFirst());
        }
        time.setLabel(getTranslation("live.sessions.time"));
        time.setValue(now.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        var form = new VerticalLayout(name, room, time);
        form.setPadding(false);
        form.setAlignItems(VerticalLayout.Alignment.STRETCH);
        form.setWidth("380px");
        add(form);
        var save = new Button(getTranslation("live.rooms.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.setTestId("save-session");
        getFooter().add(new Button(getTranslation("live.rooms.cancel"), click -> close()), save);
    }

    private void save() {
        name.setInvalid(!Room.isName(name.getValue()));
        name.setErrorMessage(getTranslation("live.rooms.name.error", Room.NAME_LIMIT));
        room.setInvalid(room.getValue() == null);
        room.setErrorMessage(getTranslation("live.sessions.room.error"));
        time.setInvalid(time.getValue() == null);
        time.setErrorMessage(getTranslation("live.sessions.time.error"));
        if (!name.isInvalid() && !room.isInvalid() && !time.isInvalid()) {
            close();
            planning.plan(room.getValue(), name.getValue(), time.getValue());
        }
    }
}
