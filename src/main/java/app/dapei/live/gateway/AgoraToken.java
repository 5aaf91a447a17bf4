package app.dapei.live.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token with which a user signs in to Agora Signaling, in the documented format AccessToken2, version "007": numbers
 * little-endian, strings with their length before them, HMAC-SHA256, deflated, in Base64.
 *
 * @param appId the project
 * @param user who may sign in
 * @param issued when it begins
 * @param seconds for how long it holds
 * @param salt makes two tokens of a second differ
 */
record AgoraToken(String appId, String user, Instant issued, int seconds, int salt) {

    private static final String VERSION = "007";
    private static final short SIGNALING = 2;
    private static final short MAY_LOG_IN = 1;

    /** The token as the client hands it over, signed with the project's certificate. */
    String signed(String certificate) {
        var content = new Packed()
                .text(appId)
                .number((int) issued.getEpochSecond())
                .number(seconds)
                .number(salt)
                .small(1)
                .small(SIGNALING)
                .small(1)
                .small(MAY_LOG_IN)
                .number(seconds)
                .text(user)
                .bytes();
        var key = hmac(packed(salt), hmac(packed((int) issued.getEpochSecond()), utf8(certificate)));
        var signature = hmac(key, content);
        var whole = new Packed().block(signature).raw(content).bytes();
        return VERSION + Base64.getEncoder().encodeToString(deflated(whole));
    }

    private static byte[] packed(int number) {
        return new Packed().number(number).bytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater();
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be written to", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static final class Packed {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Packed number(int value) {
            return raw(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array());
        }

        Packed small(int value) {
            return raw(ByteBuffer.allocate(Short.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) value)
                    .array());
        }

        Packed text(String text) {
            return block(utf8(text));
        }

        Packed block(byte[] bytes) {
            return small(bytes.length).raw(bytes);
        }

        Packed raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
