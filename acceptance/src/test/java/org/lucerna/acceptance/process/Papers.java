package org.lucerna.acceptance.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder of small papers, each with a word that is in no other. */
record Papers(Path folder, int number) {

    private static final List<String> SUBJECTS =
            List.of("identification", "shelter", "safe return", "compensation", "reflection period", "outreach");

    private static final List<String> SYLLABLES = List.of("ba", "co", "di", "fu", "ga", "he", "ji", "ko", "lu", "my");

    static Papers write(Path folder, int number) throws IOException {
        Papers papers = new Papers(Files.createDirectories(folder), number);
        for (int i = 0; i < number; i++) {
            String subject = SUBJECTS.get(i % SUBJECTS.size());
            Files.writeString(papers.file(i), """
                    <!DOCTYPE html><html lang="en"><head><title>Paper %1$d on %2$s</title></head>
                    <body><h1>Paper %1$d on %2$s</h1>
                    <p>What partners in four countries learnt about %2$s. Its mark is %3$s.</p>
                    %4$s</body></html>
                    """.formatted(
                            i, subject, papers.mark(i), "<p>They met, wrote it down, and met again.</p>\n".repeat(20)));
        }
        return papers;
    }

    Path file(int i) {
        return folder.resolve("paper-%04d.html".formatted(i));
    }

    /** The word by which paper {@code i} alone is found. */
    String mark(int i) {
        return "quill"
                + String.valueOf(i)
                        .chars()
                        .mapToObj(digit -> SYLLABLES.get(digit - '0'))
                        .collect(Collectors.joining())
                + "x";
    }

    List<String> names() {
        return IntStream.range(0, number)
                .mapToObj(i -> file(i).getFileName().toString())
                .toList();
    }

    List<String> marks() {
        return IntStream.range(0, number).mapToObj(this::mark).toList();
    }
}
