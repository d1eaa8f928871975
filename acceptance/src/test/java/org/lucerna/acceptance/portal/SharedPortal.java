package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One portal with the demonstration set for all tests that do it no harm, because a start takes its time. Its letters go to a mail
 * server of the tests. Handed to every test that asks for a {@link RunningPortal} or a {@link Mailbox}; stopped after the
 * last one.
 */
public final class SharedPortal implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return List.of(RunningPortal.class, Mailbox.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Mailbox.class ? mailbox(context) : in(context);
    }

    /** The one portal; started when the first test asks. */
    public static RunningPortal in(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .portal;
    }

    /** The mail server that its letters go to. */
    public static Mailbox mailbox(ExtensionContext context) {
        in(context);
        return context.getRoot().getStore(OURS).get(Started.class, Started.class).mailbox;
    }

    private record Started(RunningPortal portal, Mailbox mailbox) implements AutoCloseable {

        static Started now() {
            try {
                Path data = Files.createTempDirectory("lucerna-shared");
                Mailbox mailbox = Mailbox.open();
                return new Started(RunningPortal.start(data, mailbox, "--demo"), mailbox);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            portal.close();
            mailbox.close();
        }
    }
}
