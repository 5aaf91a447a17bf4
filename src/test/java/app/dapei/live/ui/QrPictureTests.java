package app.dapei.live.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTests {

    @Test
    void drawsWhatAPhoneReadsBack() throws Exception {
        var address = "https://portal.example/r/7k2mq9xz";
        var svg = QrPicture.svg(address);
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        int margin = 2;
        int side = Integer.parseInt(size.group(1)) - 2 * margin;
        var matrix = new BitMatrix(side);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(svg)
                .results()
                .forEach(dot ->
                        matrix.set(Integer.parseInt(dot.group(1)) - margin, Integer.parseInt(dot.group(2)) - margin));
        assertThat(new Decoder().decode(matrix).getText()).isEqualTo(address);
    }
}
