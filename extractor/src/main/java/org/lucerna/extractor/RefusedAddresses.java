package org.lucerna.extractor;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Addresses of the network: nothing is fetched from them. */
final class RefusedAddresses extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL address) throws IOException {
        throw new IOException("A document does not reach the network: " + address);
    }
}
