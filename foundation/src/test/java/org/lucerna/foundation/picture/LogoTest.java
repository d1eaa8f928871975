package org.lucerna.foundation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lucerna.foundation.problem.Invalid;

/** What is taken for a logo, and what is left of it. */
class LogoTest {

    private static final String SECRET = "Via Segreta 1";
    private static final int AFTER_JPEG_START = 2;
    private static final int AFTER_PNG_HEAD = 33;
    private static final int PNG_WIDTH = 16;

    static byte[] written(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] lossless() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    private static byte[] lossy() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    static Stream<byte[]> pictures() {
        return Stream.of(written("png", 40, 30), written("jpg", 40, 30), lossless(), lossy());
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] picture, int at, byte[] more) {
        return joined(Arrays.copyOf(picture, at), more, Arrays.copyOfRange(picture, at, picture.length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String refusal(byte[] sent) {
        try {
            Logo.of(sent);
            return "taken";
        } catch (Invalid invalid) {
            assertThat(invalid.fields()).extracting(Invalid.Field::field).containsExactly("logo");
            return invalid.fields().getFirst().messageKey();
        }
    }

    @Test
    void aPictureIsToldByItsContent() {
        assertThat(pictures().map(picture -> Logo.of(picture).type()))
                .containsExactly("image/png", "image/jpeg", "image/webp", "image/webp");
    }

    @Test
    void whatIsKeptShowsTheSamePicture() throws IOException {
        for (String format : List.of("png", "jpg")) {
            BufferedImage kept = ImageIO.read(
                    new ByteArrayInputStream(Logo.of(written(format, 40, 30)).bytes()));
            assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(40, 30);
            assertThat(new Color(kept.getRGB(20, 15)).getRed()).as(format).isGreaterThan(240);
            assertThat(new Color(kept.getRGB(20, 15)).getBlue()).as(format).isLessThan(15);
        }
        assertThat(Logo.of(lossless()).bytes()).isEqualTo(lossless());
        assertThat(Logo.of(lossy()).bytes()).isEqualTo(lossy());
    }

    @Test
    void whereAPhotoWasTakenIsNotKept() {
        byte[] said = ascii("Exif\0\0" + SECRET);
        byte[] segment = joined(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (said.length + 2)}, said);
        byte[] jpeg = with(written("jpg", 40, 30), AFTER_JPEG_START, segment);
        byte[] chunk = joined(
                new byte[] {0, 0, 0, (byte) (said.length + 4)}, ascii("tEXtSeat"), said, new byte[Integer.BYTES]);
        byte[] png = with(written("png", 40, 30), AFTER_PNG_HEAD, chunk);
        byte[] webp = joined(lossless(), ascii("EXIF"), new byte[] {(byte) said.length, 0, 0, 0}, said);
        ByteBuffer.wrap(webp)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(Integer.BYTES, webp.length - 2 * Integer.BYTES);

        for (byte[] photo : List.of(jpeg, png, webp)) {
            assertThat(text(photo)).contains(SECRET);
            assertThat(text(Logo.of(photo).bytes())).doesNotContain("Segreta");
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void whatFollowsAPictureIsNotKept(byte[] picture) {
        byte[] two = joined(picture, ascii("<script>alert(1)</script>"));

        assertThat(text(Logo.of(two).bytes())).doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({"60000, 60000", "2147483647, 1", "1, 2001"})
    void aSmallFileThatUnfoldsIntoAHugePictureIsRefused(int width, int height) {
        byte[] bomb = written("png", 40, 30);
        ByteBuffer.wrap(bomb).putInt(PNG_WIDTH, width).putInt(PNG_WIDTH + Integer.BYTES, height);

        assertThat(refusal(bomb)).isEqualTo("logo.tooManyPixels");
        assertThat(refusal(written("jpg", 2001, 1))).isEqualTo("logo.tooManyPixels");
        assertThat(refusal(written("jpg", 2000, 1))).isEqualTo("taken");
    }

    @Test
    void whatIsNoPictureIsRefusedWithWhatToDo() {
        assertThat(refusal(new byte[0])).isEqualTo("logo.notAPicture");
        assertThat(refusal(ascii("<!doctype html><script>alert(1)</script>"))).isEqualTo("logo.notAPicture");
        assertThat(refusal(ascii("<?xml version=\"1.0\"?>\n<SVG onload=\"alert(1)\">")))
                .isEqualTo("logo.svg");
        assertThat(refusal(new byte[Logo.LARGEST + 1])).isEqualTo("logo.tooLarge");
        assertThat(refusal(joined(Arrays.copyOf(written("png", 40, 30), 8), ascii("<html>"))))
                .isEqualTo("logo.notAPicture");
        assertThat(refusal(written("gif", 4, 4))).isEqualTo("logo.notAPicture");
        byte[] negative = written("png", 40, 30);
        ByteBuffer.wrap(negative).putInt(PNG_WIDTH, -1);
        assertThat(refusal(negative)).isEqualTo("logo.notAPicture");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureThatIsCutOffIsRefused(byte[] picture) {
        int shortest = picture.length - 1;
        // The last byte of our WebP is a pad that some writers leave out; its own length says so.
        for (int length = 0; length < shortest; length++) {
            assertThat(refusal(Arrays.copyOf(picture, length)))
                    .as("of " + length)
                    .isEqualTo("logo.notAPicture");
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aDamagedPictureIsTakenOrRefusedAndNothingWorse(byte[] picture) {
        for (int at = 0; at < picture.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = picture.clone();
                damaged[at] ^= (byte) (1 << bit);
                assertThat(refusal(damaged)).isNotEmpty();
            }
        }
    }

    @Test
    void twoLogosHaveTwoMarks() {
        assertThat(Logo.of(written("png", 40, 30)).mark())
                .hasSize(16)
                .isEqualTo(Logo.of(written("png", 40, 30)).mark())
                .isNotEqualTo(Logo.of(written("png", 30, 40)).mark());
    }

    @Test
    void whoeverSendsTooMuchIsToldTheLimit() {
        assertThatThrownBy(() -> Logo.of(new byte[Logo.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields().getFirst().arguments())
                                .containsExactly(250));
    }
}
