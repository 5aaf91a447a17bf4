package app.dapei.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** What callers of the API are answered when a call is at fault. */
@RestControllerAdvice(annotations = ApiController.class)
class ApiAnswers extends ResponseEntityExceptionHandler {

    private static final int DETAIL_LIMIT = 300;

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail onBadValue(IllegalArgumentException bad) {
        return problem(HttpStatus.BAD_REQUEST, bad.getMessage() == null ? "a value is not allowed" : bad.getMessage());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var reason = reason(unreadable);
        return handleExceptionInternal(
                unreadable, reason, headers, HttpStatusCode.valueOf(reason.getStatus()), request);
    }

    private static ProblemDetail reason(Throwable unreadable) {
        for (var cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return problem(HttpStatus.CONTENT_TOO_LARGE, tooLarge.getMessage() + "; send less at once");
            }
            if (cause instanceof JacksonException json && !(json.getCause() instanceof BodyTooLargeException)) {
                var place = json.getLocation();
                var where =
                        place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
                return problem(HttpStatus.BAD_REQUEST, json.getOriginalMessage() + where);
            }
        }
        return problem(HttpStatus.BAD_REQUEST, "the body cannot be read");
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(
                status, detail.length() > DETAIL_LIMIT ? detail.substring(0, DETAIL_LIMIT) : detail);
    }
}
