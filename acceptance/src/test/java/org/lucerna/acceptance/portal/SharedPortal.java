package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One portal with the demonstration set for all tests that do it no harm, because a start takes its time. Handed to every
 * test that asks for a {@link RunningPortal}; stopped after the last one.
 */
public final class SharedPortal implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPortal.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return in(context);
    }

    /** The one portal; started when the first test asks. */
    public static RunningPortal in(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .portal;
    }

    private record Started(RunningPortal portal) implements AutoCloseable {

        static Started now() {
            try {
                Path data = Files.createTempDirectory("lucerna-shared");
                return new Started(RunningPortal.start(data, "--demo"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            portal.close();
        }
    }
}
