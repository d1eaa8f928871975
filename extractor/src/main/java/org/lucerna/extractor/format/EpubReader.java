package org.lucerna.extractor.format;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.lucerna.extractor.draft.Draft;
import org.lucerna.extractor.draft.Draft.DateSource;
import org.lucerna.extractor.draft.Draft.TitleSource;
import org.lucerna.imports.extract.Extraction.Divisions;
import org.lucerna.imports.extract.Extraction.Reason;

/** EPUB 2 and 3: the files of the spine in reading order, each a chapter; files without text are left out. */
final class EpubReader implements FormatReader {

    private static final int MOST_CHAPTER_BYTES = 8 << 20;

    @Override
    public void read(Source source, Draft draft) throws IOException {
        draft.dividedInto(Divisions.CHAPTER);
        try (ZipPackage zip = ZipPackage.open(source.file(), source.limits())) {
            refuseEncrypted(zip);
            Book book = Book.open(zip);
            readMetadata(zip, book, draft);
            for (String chapter : book.spine) {
                Optional<InputStream> file = zip.find(chapter);
                if (file.isPresent()) {
                    if (!draft.pages().isPageBlank()) {
                        draft.pages().endPage();
                    }
                    try (InputStream in = file.get()) {
                        HtmlReader.writeBody(Jsoup.parse(HtmlReader.decode(in.readNBytes(MOST_CHAPTER_BYTES))), draft);
                    }
                }
            }
        }
    }

    /** Scrambled fonts are usual and harmless; scrambled chapters are copy protection. */
    private static void refuseEncrypted(ZipPackage zip) throws IOException {
        Optional<InputStream> encryption = zip.find("META-INF/encryption.xml");
        if (encryption.isPresent()) {
            Xml.walk(encryption.get(), new Xml.Listener() {
                @Override
                public void start(XMLStreamReader element) {
                    String algorithm = Xml.attribute(element, "Algorithm");
                    if (element.getLocalName().equals("EncryptionMethod")
                            && algorithm != null
                            && !algorithm.contains("idpf.org")
                            && !algorithm.contains("ns.adobe.com")) {
                        throw new Unreadable(Reason.ENCRYPTED, "an e-book with copy protection");
                    }
                }
            });
        }
    }

    private static void readMetadata(ZipPackage zip, Book book, Draft draft) throws IOException {
        DublinCore core = DublinCore.read(zip.get(book.packageFile));
        draft.offerTitle(TitleSource.MARKED, core.first("title"));
        core.all("creator").forEach(draft::offerAuthors);
        draft.offerDate(DateSource.PUBLISHED, core.first("issued"));
        draft.offerDate(DateSource.PUBLISHED, core.first("date"));
        draft.offerLanguage(core.first("language"));
        String description = core.first("description");
        draft.offerSummary(description == null ? null : Jsoup.parse(description).text());
    }

    /** The package file: what is in the book, and in which order. */
    static final class Book implements Xml.Listener {

        final String packageFile;
        final List<String> spine = new ArrayList<>();

        @Nullable
        String cover;

        private final Map<String, String> files = new HashMap<>();
        private @Nullable String coverId;

        private Book(String packageFile) {
            this.packageFile = packageFile;
        }

        static Book open(ZipPackage zip) throws IOException {
            List<String> packageFiles = new ArrayList<>();
            Xml.walk(zip.get("META-INF/container.xml"), new Xml.Listener() {
                @Override
                public void start(XMLStreamReader element) {
                    String path = Xml.attribute(element, "full-path");
                    if (element.getLocalName().equals("rootfile") && path != null) {
                        packageFiles.add(path);
                    }
                }
            });
            if (packageFiles.isEmpty()) {
                throw new Unreadable(Reason.CORRUPT, "names no package file");
            }
            Book book = new Book(packageFiles.getFirst());
            Xml.walk(zip.get(book.packageFile), book);
            if (book.cover == null && book.coverId != null) {
                book.cover = book.files.get(book.coverId);
            }
            return book;
        }

        @Override
        public void start(XMLStreamReader element) {
            switch (element.getLocalName()) {
                case "item" -> {
                    String id = Xml.attribute(element, "id");
                    String href = Xml.attribute(element, "href");
                    if (id != null && href != null) {
                        files.put(id, resolve(href));
                    }
                    String properties = Xml.attribute(element, "properties");
                    if (href != null && properties != null && properties.contains("cover-image")) {
                        cover = resolve(href);
                    }
                }
                case "itemref" -> {
                    String file = files.get(String.valueOf(Xml.attribute(element, "idref")));
                    if (file != null && !"no".equals(Xml.attribute(element, "linear"))) {
                        spine.add(file);
                    }
                }
                case "meta" -> {
                    if ("cover".equals(Xml.attribute(element, "name"))) {
                        coverId = Xml.attribute(element, "content");
                    }
                }
                default -> {
                    // metadata are read by themselves
                }
            }
        }

        /** A name inside the ZIP, never a path on this machine. */
        private String resolve(String href) {
            String folder = packageFile.contains("/") ? packageFile.substring(0, packageFile.lastIndexOf('/') + 1) : "";
            String plain = href.contains("#") ? href.substring(0, href.indexOf('#')) : href;
            try {
                plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // a stray percent sign stands for itself
            }
            Deque<String> steps = new ArrayDeque<>();
            for (String step : (folder + plain).split("/")) {
                if (step.equals("..")) {
                    steps.pollLast();
                } else if (!step.isEmpty() && !step.equals(".")) {
                    steps.addLast(step);
                }
            }
            return String.join("/", steps);
        }
    }
}
