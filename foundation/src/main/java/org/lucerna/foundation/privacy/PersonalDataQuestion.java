package org.lucerna.foundation.privacy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lucerna.foundation.privacy.PersonalDataScanner.Finding;
import org.lucerna.foundation.privacy.PersonalDataScanner.Kind;
import org.lucerna.foundation.problem.Invalid;

/** Asks whoever sends a text once more, where it seems to hold what could tell who somebody is. */
public final class PersonalDataQuestion {

    /** The message with which the question comes; its one argument is what was found. */
    public static final String ASKED = "privacy.askFirst";

    private PersonalDataQuestion() {}

    /**
     * @param field of the command that holds the text
     * @param kinds that are asked about
     * @throws Invalid with {@link #ASKED} when there is something to ask about
     */
    public static void ask(String field, String text, Set<Kind> kinds) {
        List<Finding> found = find(text, kinds);
        if (!found.isEmpty()) {
            throw new Invalid(
                    field, ASKED, found.stream().map(Finding::text).distinct().collect(Collectors.joining(" · ")));
        }
    }

    /** Whether a form came back because of the question, and of nothing else. */
    public static boolean isAskedBy(Invalid invalid) {
        return invalid.fields().stream().allMatch(field -> field.messageKey().equals(ASKED));
    }

    /** What is found of these kinds, today. */
    private static List<Finding> find(String text, Set<Kind> kinds) {
        return PersonalDataScanner.scan(text, LocalDate.now(ZoneOffset.UTC)).stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .toList();
    }
}
