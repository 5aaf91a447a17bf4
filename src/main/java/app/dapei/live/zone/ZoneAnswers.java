package app.dapei.live.zone;

import app.dapei.live.SessionBusyException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What viewers are answered where they do not get what they asked for. */
@ControllerAdvice(
        assignableTypes = {
            RoomController.class,
            RoomStreamController.class,
            ViewerActsController.class,
            ViewerActivityController.class,
            ViewerSelfController.class,
            PurchaseController.class,
            WaitController.class
        })
class ZoneAnswers {

    private final RoomPage page;

    ZoneAnswers(RoomPage page) {
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<Void> on(RefusedException refusal) {
        return ResponseEntity.status(refusal.status())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @ExceptionHandler(SessionBusyException.class)
    ResponseEntity<Void> onBusy() {
        return on(RefusedException.notStored());
    }

    /** Answered here and not by the portal's error page, which asks strangers to sign in. */
    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Void> onNonsense() {
        return ResponseEntity.badRequest().build();
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    ResponseEntity<Void> onOtherType() {
        return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
    }

    @ExceptionHandler(UnknownCodeException.class)
    ResponseEntity<String> onUnknown(HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.NOT_FOUND).header(HttpHeaders.CACHE_CONTROL, "no-cache");
        var locale = ViewerLanguage.of(request);
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header("Content-Security-Policy", RoomController.CONTENT_SECURITY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.gone(locale));
    }
}
