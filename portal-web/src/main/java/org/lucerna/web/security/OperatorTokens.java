package org.lucerna.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.lucerna.foundation.access.Secret;
import org.lucerna.web.config.Settings;

/**
 * The tokens by which the operator's programs are known: a new one at each start, left in the data directory for the
 * command line on the same machine and readable by its owner alone; and the one that the settings may name. Thread safe.
 */
@ApplicationScoped
public class OperatorTokens {

    static final String FILE = "cli.token";

    @Inject
    private Settings settings;

    private final List<byte[]> tokens = new ArrayList<>();

    /** At the start, so that the file is there before the first request. */
    @PostConstruct
    void create() {
        String token = Secret.create();
        tokens.add(bytes(token));
        settings.token().map(OperatorTokens::bytes).ifPresent(tokens::add);
        try {
            leave(token, settings.inData(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + settings.inData(FILE), e);
        }
    }

    /** Makes sure that the tokens exist. */
    public void prepare() {
        // the first call to this bean created them
    }

    boolean knows(String token) {
        byte[] asked = bytes(token);
        boolean known = false;
        for (byte[] one : tokens) {
            // every comparison takes place and takes the same time, so the answer's timing tells nothing
            known |= MessageDigest.isEqual(one, asked);
        }
        return known;
    }

    /** Never for a moment readable by others, and never half written. */
    private static void leave(String token, Path file) throws IOException {
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.getParent(), FILE, ".new", ownerOnly);
        Files.writeString(fresh, token + "\n", StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
