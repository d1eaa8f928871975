package org.lucerna.imports.extract.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The program that reads scans, as far as this machine has it.
 *
 * @param languages those wanted and installed, joined as {@code -l} takes them; English when none of them is there
 */
record Tesseract(String version, String languages) {

    /** Empty when it is not installed or knows no language. */
    static Optional<Tesseract> find(List<String> wanted) {
        List<String> about = run("--version");
        List<String> installed = run("--list-langs");
        if (about.isEmpty() || installed.size() < 2) {
            return Optional.empty();
        }
        String languages = wanted.stream().filter(installed::contains).collect(Collectors.joining("+"));
        String chosen = languages.isEmpty() && installed.contains("eng") ? "eng" : languages;
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tesseract(about.getFirst().strip(), chosen));
    }

    private static List<String> run(String option) {
        try {
            Process process = new ProcessBuilder("tesseract", option)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                List<String> lines = output.lines().toList();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? lines : List.of();
            }
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
