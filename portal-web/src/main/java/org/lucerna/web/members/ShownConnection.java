package org.lucerna.web.members;

import java.net.URI;
import java.time.OffsetDateTime;
import org.lucerna.members.provider.ConnectionView;
import org.lucerna.web.page.ShownPage;

/** A connection with an identity provider as its owner's page shows it. @param host of the provider */
public record ShownConnection(long id, String host, String used) {

    static ShownConnection of(ConnectionView connection, ShownPage page) {
        String connected = Moments.day(connection.connectedAt(), page.getLanguage());
        OffsetDateTime last = connection.lastUsedAt();
        return new ShownConnection(
                connection.id(),
                String.valueOf(URI.create(connection.issuer()).getHost()),
                last == null
                        ? page.getWords().text("security.providerSince", connected)
                        : page.getWords()
                                .text("security.providerUsed", connected, Moments.day(last, page.getLanguage())));
    }
}
