package org.lucerna.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.lucerna.foundation.audit.Whence;
import org.lucerna.web.config.Settings;

/**
 * The address that a request comes from. Behind a proxy that the operator trusts it is the last one in
 * {@code X-Forwarded-For}: the proxy itself wrote that one, whoever is in front of it wrote the others.
 */
public final class ClientAddress {

    /** What an address is made of; a name is never looked up. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(\\.?[0-9]{1,3}){0,4}");

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP");
    private static final int LONGEST = 45;
    private static final String UNKNOWN = "unknown";
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_NETWORK = 3;
    private static final int IPV6_NETWORK = 6;
    private static final int IPV6_SENDER = 8;
    private static final int BITS = 8;

    private ClientAddress() {}

    /** As exact as it comes: for counting within a request's time, never to be kept. */
    public static String of(HttpServletRequest request, Settings settings) {
        String forwarded = settings.proxyTrusted() ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** What counts as one sender: an IPv4 address, or the /64 of IPv6 that one household or server has to itself. */
    public static String sender(HttpServletRequest request, Settings settings) {
        String address = of(request, settings);
        if (address.length() > LONGEST || !LITERAL.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES ? address : HexFormat.of().formatHex(bytes, 0, IPV6_SENDER);
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    /** Whether a program on the portal's own machine asks, with nothing in between that passes on for others. */
    static boolean isThisMachine(HttpServletRequest request) {
        return FORWARDED.stream().allMatch(name -> request.getHeader(name) == null)
                && (coarsely(request.getRemoteAddr()).equals(Whence.THIS_MACHINE)
                        || request.getRemoteAddr().equals(request.getLocalAddr()));
    }

    /** Its network, so coarse that it names nobody: a /24 of IPv4, a /48 of IPv6; or that it is this machine. */
    static String coarsely(String address) {
        if (address.length() > LONGEST || !LITERAL.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed.isLoopbackAddress()) {
                return Whence.THIS_MACHINE;
            }
            byte[] bytes = parsed.getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_NETWORK : IPV6_NETWORK;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * BITS;
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }
}
