package org.lucerna.library.intake;

import java.util.regex.Pattern;

/** Names of files as people gave them: shown, searched, and never used as a path. */
final class FileName {

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");
    private static final int LONGEST = 255;

    private FileName() {}

    /** The last part of a path of any system; of a name that is too long the end, which has the extension. */
    static String last(String path) {
        String[] parts = SEPARATOR.split(UNSHOWABLE.matcher(path).replaceAll(" "));
        String name = parts.length == 0 ? "" : parts[parts.length - 1].strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
