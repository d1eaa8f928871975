package org.lucerna.acceptance.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lucerna.provider.ProviderProcess;

/**
 * One portal with the demonstration set for all tests that do it no harm, because a start takes its time. Its letters go to a mail
 * server of the tests. Handed to every test that asks for a {@link RunningPortal} or a {@link Mailbox}; stopped after the
 * last one.
 */
public final class SharedPortal implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedPortal.class);

    /** Where the portal looks for an identity provider; a test that needs one starts it there. */
    private static final int PROVIDER = ProviderProcess.freePort();

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

    /** The identity provider that the portal is set to, running. Whoever starts it stops it. */
    public static ProviderProcess startProvider(RunningPortal portal, String... people) {
        return ProviderProcess.start(PROVIDER, portal.at("").toString(), List.of(people));
    }

    private static Map<String, String> settings(Mailbox mailbox) {
        Map<String, String> all = new TreeMap<>(mailbox.settings());
        all.put("LUCERNA_OIDC_ISSUER", "http://localhost:" + PROVIDER);
        all.put("LUCERNA_OIDC_CLIENT_ID", ProviderProcess.CLIENT);
        all.put("LUCERNA_OIDC_CLIENT_SECRET", ProviderProcess.SECRET);
        all.put("LUCERNA_OIDC_NAME", "Lanterna ID");
        all.put("LUCERNA_OIDC_NEWCOMERS", "true");
        return all;
    }

    private record Started(RunningPortal portal, Mailbox mailbox) implements AutoCloseable {

        static Started now() {
            try {
                Path data = Files.createTempDirectory("lucerna-shared");
                Mailbox mailbox = Mailbox.open();
                return new Started(
                        RunningPortal.start(data, RunningPortal.freePort(), settings(mailbox), "--demo"), mailbox);
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
