package app.dapei.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of an upload, in the reader's language. */
public final class UploadTexts {

    private UploadTexts() {}

    /**
     * The words for one file at a time.
     *
     * @param host      whose language they are in
     * @param tooLarge  what is wrong with a file that is too large, and what to do
     * @param wrongType what is wrong with a file of another kind, and what to do
     */
    public static UploadI18N oneFile(Component host, String tooLarge, String wrongType) {
        var words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles().setOne(host.getTranslation("shell.upload.here")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(host.getTranslation("shell.upload.choose")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(host.getTranslation("shell.upload.one"))
                .setFileIsTooBig(tooLarge)
                .setIncorrectFileType(wrongType));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(host.getTranslation("shell.upload.connecting"))
                        .setProcessing(host.getTranslation("shell.upload.processing"))
                        .setHeld(host.getTranslation("shell.upload.connecting"))
                        .setStalled(host.getTranslation("shell.upload.stalled")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(host.getTranslation("shell.upload.remaining"))
                        .setUnknown(host.getTranslation("shell.upload.remaining-unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(host.getTranslation("shell.upload.failed"))
                        .setUnexpectedServerError(host.getTranslation("shell.upload.failed"))
                        .setForbidden(host.getTranslation("shell.upload.failed"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }
}
