package org.lucerna.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * What the import is held against: Apache Tika as it comes, one JVM, two threads, the text thrown away. A program of its
 * own, so that both sides start from a cold JVM.
 */
public final class PlainTika {

    /**
     * The second argument that switches text recognition off. Where Tesseract is installed, Tika starts it for each picture
     * in a document, thumbnails too; Lucerna does so for scans alone.
     */
    static final String WITHOUT_OCR = "without-ocr";

    private PlainTika() {}

    /** Parses every file of the folder that the first argument names. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        AutoDetectParser parser = new AutoDetectParser();
        TesseractOCRConfig recognition = new TesseractOCRConfig();
        recognition.setSkipOcr(List.of(arguments).contains(WITHOUT_OCR));
        List<Future<?>> parsed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                parsed.add(threads.submit(() -> parse(parser, recognition, file)));
            }
        }
        for (Future<?> each : parsed) {
            each.get();
        }
    }

    private static int parse(AutoDetectParser parser, TesseractOCRConfig recognition, Path file)
            throws IOException, SAXException, TikaException {
        // One for each file: the PDF parser counts in it, and two threads would count in each other's.
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, recognition);
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = TikaInputStream.get(file)) {
            parser.parse(in, text, new Metadata(), context);
        }
        return text.toString().length();
    }
}
