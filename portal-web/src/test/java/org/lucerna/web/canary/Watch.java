package org.lucerna.web.canary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lucerna.web.Portal.Answer;

/** Looks for secrets in whatever the portal says, and remembers who met which. */
final class Watch {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    /** What changes from one answer to the next, whatever is asked. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive");

    private final List<Secret> secrets;
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<Meeting> met = new HashSet<>();

    private record Meeting(Reader reader, Secret secret) {}

    Watch(List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** Headers and body are looked through alike. */
    void look(Reader reader, String where, Answer answer) {
        look(reader, where, written(answer));
    }

    void look(Reader reader, String where, String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        for (Secret secret : secrets) {
            if (text.contains(secret.word().toLowerCase(Locale.ROOT))) {
                if (secret.isHiddenFrom(reader)) {
                    told.add(where + " tells the " + reader.name().toLowerCase(Locale.ROOT) + " what is in "
                            + secret.field());
                } else {
                    met.add(new Meeting(reader, secret));
                }
            }
        }
    }

    /** What stands where it must not, in anybody's answer: a log, a letter. */
    Set<String> inside(String where, String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            if (text.toLowerCase(Locale.ROOT).contains(secret.word().toLowerCase(Locale.ROOT))) {
                found.add(where + " holds what is in " + secret.field());
            }
        }
        return found;
    }

    /** Secrets that got out, each with the address that told it. */
    Set<String> told() {
        return told;
    }

    /** Secrets that somebody may see and was never shown: then the field may be fetched from nowhere, or by a wrong rule. */
    List<String> missed() {
        List<String> missed = new ArrayList<>();
        for (Secret secret : secrets) {
            if (secret.shown()) {
                secret.readers().stream()
                        .filter(reader -> !met.contains(new Meeting(reader, secret)))
                        .forEach(reader -> missed.add(reader + " never met " + secret.field()));
            }
        }
        return missed;
    }

    static String written(Answer answer) {
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.response().headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                text.append(name).append(": ").append(values).append('\n');
            }
        });
        return text.append(answer.text()).toString();
    }

    /** Our own addresses that a page leads to. */
    static Set<String> links(Answer answer) {
        Set<String> links = new LinkedHashSet<>();
        if (answer.header("Content-Type").startsWith("text/html")) {
            LINK.matcher(answer.text())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("/assets/") && !link.startsWith("//"))
                    .forEach(links::add);
        }
        return links;
    }
}
