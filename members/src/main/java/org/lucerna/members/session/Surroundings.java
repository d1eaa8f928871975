package org.lucerna.members.session;

/**
 * Where somebody signs in, in words coarse enough to be kept: their owner recognises a stranger by them, nobody is tracked.
 *
 * @param browser such as {@code Firefox, Windows}; empty when unknown
 * @param place the network that the request came from, such as {@code 192.0.2.0/24}
 */
public record Surroundings(String browser, String place) {

    private static final int LONGEST = 60;

    public Surroundings {
        browser = cut(browser);
        place = cut(place);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
