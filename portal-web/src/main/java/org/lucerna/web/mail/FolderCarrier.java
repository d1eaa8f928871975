package org.lucerna.web.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.lucerna.foundation.mail.QueuedLetter;

/**
 * Lays letters into a folder as {@code .eml} files, readable by the portal's user alone: for trying out, and until a mail
 * server is set. A letter that is laid down twice is the same file.
 */
final class FolderCarrier implements Carrier {

    private final Path folder;
    private final String from;
    private final Session session = Session.getInstance(new Properties());

    FolderCarrier(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public Round begin() throws CarrierAway {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CarrierAway("the folder for letters cannot be written: " + e.getMessage());
        }
        return new Round() {
            @Override
            public void carry(QueuedLetter letter, LetterText text) throws LetterRefused, CarrierAway {
                lay(letter, text);
            }

            @Override
            public void close() {
                // Each file is complete when it is there.
            }
        };
    }

    private void lay(QueuedLetter letter, LetterText text) throws LetterRefused, CarrierAway {
        var message = Envelope.seal(letter, text, from, session);
        try {
            // Temporary files are readable by their owner alone, and stay so when they are renamed.
            Path fresh = Files.createTempFile(folder, "letter", ".part");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                message.writeTo(out);
            }
            Path file = folder.resolve("%08d-%s.eml".formatted(letter.id(), letter.mark()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | MessagingException e) {
            throw new CarrierAway("the folder for letters cannot be written: " + e.getMessage());
        }
    }
}
