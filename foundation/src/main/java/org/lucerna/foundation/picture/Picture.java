package org.lucerna.foundation.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A picture of a type in which nothing can run, walked through from end to end without being decoded.
 *
 * @param type its media type
 * @param width in pixels, as its head says
 * @param height in pixels, as its head says
 * @param bytes the picture, without metadata (places, authors, thumbnails) and without whatever followed it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Picture(String type, int width, int height, byte[] bytes) {

    /** Empty for what is no whole PNG, JPEG or WebP. */
    static Optional<Picture> find(byte[] sent) {
        ByteBuffer in = ByteBuffer.wrap(sent).asReadOnlyBuffer();
        try {
            return Png.find(in)
                    .or(() -> Jpeg.find(in.rewind()))
                    .or(() -> Webp.find(in.rewind()))
                    .filter(picture -> picture.width() > 0 && picture.height() > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutOff) {
            return Optional.empty();
        }
    }

    /** The next so many bytes. @throws IllegalArgumentException when there are fewer */
    static ByteBuffer next(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("A part that ends behind the file's end: " + length);
        }
        ByteBuffer part = in.slice(in.position(), length).order(in.order());
        in.position(in.position() + length);
        return part;
    }

    static byte[] array(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.duplicate().get(bytes);
        return bytes;
    }
}
