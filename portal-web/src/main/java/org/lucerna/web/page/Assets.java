package org.lucerna.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts, fonts and pictures, read once and kept ready to be sent. Their address carries a fingerprint of
 * all of them, so browsers may keep them for ever and still never see an old one. Thread safe.
 */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets";

    /** One file. {@code gzipped} is null where the bytes are compressed already. */
    record Asset(String mediaType, byte[] bytes, byte @Nullable [] gzipped) {}

    private final Map<String, Asset> assets = new TreeMap<>();
    private final String fingerprint;

    @Inject
    Assets(ServletContext context) {
        collect(context, FOLDER + "/");
        fingerprint = fingerprint(assets);
    }

    /** Nothing: for the container's proxy alone. */
    protected Assets() {
        fingerprint = "";
    }

    /** Where the files are for now: {@code /assets/1f2e3d4c}; a file's name in the folder follows. */
    public String address() {
        return FOLDER + "/" + fingerprint;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** @param name below the folder, such as {@code css/base.css} */
    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private void collect(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(context, path);
            } else {
                assets.put(path.substring(FOLDER.length() + 1), read(context, path));
            }
        }
    }

    private static Asset read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            byte[] bytes = in.readAllBytes();
            byte[] smaller = gzip(bytes);
            return new Asset(mediaType(path), bytes, smaller.length < bytes.length * 0.9 ? smaller : null);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + path, e);
        }
    }

    private static String mediaType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js", "mjs" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case "wasm" -> "application/wasm";
            case "txt", "md" -> "text/plain;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream smaller = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(smaller) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        }
        return smaller.toByteArray();
    }

    private static String fingerprint(Map<String, Asset> assets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(asset -> digest.update(asset.bytes()));
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
