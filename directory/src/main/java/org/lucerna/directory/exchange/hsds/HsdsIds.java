package org.lucerna.directory.exchange.hsds;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The UUIDs under which HSDS knows what we number. Nothing is stored: an entry's is made of the portal's address and the
 * entry's number (RFC 9562, version 8), so that it is the same for ever, differs from any other portal's, and leads back to
 * the number; that of a part is made of what the part says (version 3), so that it tells nothing of parts that its reader
 * may not see. Immutable.
 */
public final class HsdsIds {

    /** What of an entry is meant. The numbers are part of the UUIDs that others keep. */
    public enum Kind {
        ORGANIZATION(1),
        SERVICE(2),
        LOCATION(3),
        SERVICE_AT_LOCATION(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long MOST = (1L << 62) - 1;
    private static final long SITE_BITS = 0xFFFF_FFFF_FFFF_0000L;

    private final String portal;
    private final long site;

    /** @param portal the address under which it is reached; another address makes other UUIDs */
    public HsdsIds(URI portal) {
        this.portal = portal.toString();
        this.site = ByteBuffer.wrap(sha256(this.portal)).getLong() & SITE_BITS;
    }

    public UUID of(Kind kind, long entry) {
        return new UUID(site | VERSION_8 | kind.number, VARIANT | entry & MOST);
    }

    /** The entry that one of our own UUIDs speaks of; empty for any other text. */
    public OptionalLong find(Kind kind, String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        long entry = id.getLeastSignificantBits() & MOST;
        return id.toString().equalsIgnoreCase(text) && id.equals(of(kind, entry))
                ? OptionalLong.of(entry)
                : OptionalLong.empty();
    }

    /** Of a taxonomy or one of its terms. */
    public UUID ofWord(String kind, String id) {
        return named(portal + "\n" + kind + "\n" + id);
    }

    /** Of something that only its entry has: a contact, an attribute. */
    public UUID ofPart(UUID owner, String kind, String says) {
        return named(owner + "\n" + kind + "\n" + says);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
