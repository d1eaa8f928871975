package org.lucerna.cli;

/** Whether a person is looking. The launcher knows; the JVM of some versions does not. */
public final class Terminal {

    private static final boolean THERE = Boolean.getBoolean("lucerna.terminal");

    private Terminal() {}

    /** True when what is printed is read by a person at a terminal. */
    public static boolean isThere() {
        return THERE;
    }

    /** {@code text} so that it stands out, where that can be shown. */
    public static String strong(String text) {
        return THERE ? "\u001b[1m" + text + "\u001b[0m" : text;
    }
}
