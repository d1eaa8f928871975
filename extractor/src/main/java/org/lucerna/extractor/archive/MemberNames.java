package org.lucerna.extractor.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names of members as people may see them: no control characters, nothing that turns the writing, no way upwards. */
final class MemberNames {

    private static final int LONGEST = 500;

    /** What ZIP programs of old wrote names in. */
    private static final Charset DOS =
            Charset.isSupported("Cp850") ? Charset.forName("Cp850") : StandardCharsets.ISO_8859_1;

    private MemberNames() {}

    static String readable(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.replace('\\', '/').split("/")) {
            String clean = step.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\uFFFD]", "")
                    .strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                steps.add(clean);
            }
        }
        String readable = String.join("/", steps);
        if (readable.isEmpty()) {
            return "?";
        }
        return readable.length() <= LONGEST ? readable : "…" + readable.substring(readable.length() - LONGEST);
    }

    /** UTF-8 where it is valid, said or not; the old DOS letters otherwise. */
    static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, DOS);
        }
    }
}
