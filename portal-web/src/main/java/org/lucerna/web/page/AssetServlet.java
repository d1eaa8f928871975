package org.lucerna.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lucerna.web.page.Assets.Asset;

/** Sends what pages are made of: {@code /assets/<fingerprint>/css/base.css}, to be kept for ever. */
@WebServlet(urlPatterns = Assets.FOLDER + "/*")
public class AssetServlet extends HttpServlet {

    @Inject
    private Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        String version = "/" + assets.fingerprint() + "/";
        boolean current = path.startsWith(version);
        // A page from before the last release may still ask for its own version: it gets today's, for a moment only.
        String name = current ? path.substring(version.length()) : path.replaceFirst("^/[0-9a-f]{10}/|^/", "");
        Optional<Asset> found = assets.find(name);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        response.setContentType(asset.mediaType());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=60");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Nobody's own: the same bytes for every reader.
        response.setHeader("Vary", "Accept-Encoding");
        byte[] gzipped = asset.gzipped();
        if (gzipped == null) {
            send(asset.bytes(), response);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            send(gzipped, response);
        } else {
            send(asset.bytes(), response);
        }
    }

    private static void send(byte[] bytes, HttpServletResponse response) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
