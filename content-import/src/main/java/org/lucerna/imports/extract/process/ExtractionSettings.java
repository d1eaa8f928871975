package org.lucerna.imports.extract.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lucerna.imports.extract.ExtractionLimits;

/**
 * How the worker processes are run. Immutable.
 *
 * @param java the {@code java} program that runs the workers, version 21 or newer
 * @param classPath of the extractor, as {@code java -cp} takes it; {@code folder/*} stands for its jars
 * @param temporary a folder of our own for what is unpacked; made when missing, swept at start
 * @param workers how many files are read at the same time, one process each
 * @param memoryMegabytes heap of one worker ({@code -Xmx}); a file that needs more is {@code TOO_MUCH_MEMORY}
 * @param filesPerWorker after so many files a worker makes room for a fresh one, so that leaks stay small
 * @param idle a worker without work for so long ends, to give its memory back
 * @param ocr whether scans are read where Tesseract is installed
 * @param ocrLanguages Tesseract's codes of the languages to look for; those not installed are left out
 */
public record ExtractionSettings(
        Path java,
        String classPath,
        Path temporary,
        int workers,
        int memoryMegabytes,
        int filesPerWorker,
        Duration idle,
        boolean ocr,
        List<String> ocrLanguages,
        ExtractionLimits limits) {

    /** @throws IllegalArgumentException when a number is not positive */
    public ExtractionSettings {
        if (workers < 1 || memoryMegabytes < 1 || filesPerWorker < 1 || !idle.isPositive()) {
            throw new IllegalArgumentException("Workers, their memory, files and idle time must be positive");
        }
        ocrLanguages = List.copyOf(ocrLanguages);
    }

    /** Two workers of 512 MB with this JVM's own {@code java}, and the jars in {@code extractor}. */
    public static ExtractionSettings defaults(Path extractor, Path temporary) {
        return new ExtractionSettings(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                extractor.resolve("*").toString(),
                temporary,
                2,
                512,
                5_000,
                Duration.ofMinutes(2),
                true,
                List.of("eng", "ita", "deu", "spa", "fra"),
                ExtractionLimits.DEFAULT);
    }

    public ExtractionSettings withClassPath(String newClassPath) {
        return new ExtractionSettings(
                java,
                newClassPath,
                temporary,
                workers,
                memoryMegabytes,
                filesPerWorker,
                idle,
                ocr,
                ocrLanguages,
                limits);
    }

    public ExtractionSettings withWorkers(int newWorkers, int newMemoryMegabytes, int newFilesPerWorker) {
        return new ExtractionSettings(
                java,
                classPath,
                temporary,
                newWorkers,
                newMemoryMegabytes,
                newFilesPerWorker,
                idle,
                ocr,
                ocrLanguages,
                limits);
    }

    public ExtractionSettings withOcr(boolean newOcr) {
        return new ExtractionSettings(
                java,
                classPath,
                temporary,
                workers,
                memoryMegabytes,
                filesPerWorker,
                idle,
                newOcr,
                ocrLanguages,
                limits);
    }

    public ExtractionSettings withLimits(ExtractionLimits newLimits) {
        return new ExtractionSettings(
                java,
                classPath,
                temporary,
                workers,
                memoryMegabytes,
                filesPerWorker,
                idle,
                ocr,
                ocrLanguages,
                newLimits);
    }
}
