package org.lucerna.web.page;

import org.jspecify.annotations.Nullable;
import org.lucerna.web.problem.ProblemException;

/** The version that a program made its change from, as HTTP has it (RFC 9110, section 13.1.1). */
public final class EntityTags {

    private EntityTags() {}

    /**
     * @param ifMatch the header
     * @throws ProblemException 428 where there is none, 412 where it is no version of ours
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(428, "problem.versionMissing");
        }
        String version = ifMatch.strip().replaceFirst("^\"([0-9]{1,18})\"$", "$1");
        if (!version.matches("[0-9]{1,18}")) {
            throw new ProblemException(412, "problem.versionMissing");
        }
        return Long.parseLong(version);
    }
}
